/** A courier's day: through the graph, and straight from the table. */
@NullMarked
package com.northwind.benchmark.day;

import org.jspecify.annotations.NullMarked;
