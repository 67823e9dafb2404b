/** Which uploads are permitted, and which are believed. */
@NullMarked
package com.northwind.deliveries.upload;

import org.jspecify.annotations.NullMarked;
