/** The contract as a page that people can read, made once at the start. */
@NullMarked
package com.northwind.gateway.reference;

import org.jspecify.annotations.NullMarked;
