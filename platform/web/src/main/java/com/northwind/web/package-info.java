/** The HTTP habits of a servlet service: problems, idempotency keys, the access line, tracing, the clock. */
@NullMarked
package com.northwind.web;

import org.jspecify.annotations.NullMarked;
