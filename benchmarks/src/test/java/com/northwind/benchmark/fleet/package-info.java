/** How doors move. */
@NullMarked
package com.northwind.benchmark.fleet;

import org.jspecify.annotations.NullMarked;
