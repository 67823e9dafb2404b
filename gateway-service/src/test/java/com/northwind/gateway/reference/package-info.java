/** The page that people read. */
@NullMarked
package com.northwind.gateway.reference;

import org.jspecify.annotations.NullMarked;
