/** Readings from the queue into the table, beside a bare client that writes the same. */
@NullMarked
package com.northwind.benchmark.projector;

import org.jspecify.annotations.NullMarked;
