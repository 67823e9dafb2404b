/** One event to everybody who watches a building. */
@NullMarked
package com.northwind.benchmark.crowd;

import org.jspecify.annotations.NullMarked;
