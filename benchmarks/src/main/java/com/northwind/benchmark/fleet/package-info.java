/** Lockers whose doors a measurement moves, and what they say. */
@NullMarked
package com.northwind.benchmark.fleet;

import org.jspecify.annotations.NullMarked;
