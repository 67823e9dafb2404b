/** Asking again and again, and how long it took. */
@NullMarked
package com.northwind.benchmark.load;

import org.jspecify.annotations.NullMarked;
