/** The same with a real blob store. */
@NullMarked
package com.northwind.deliveries.upload.client;

import org.jspecify.annotations.NullMarked;
