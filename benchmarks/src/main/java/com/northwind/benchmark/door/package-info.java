/** From a door to its tile, through everything in between. */
@NullMarked
package com.northwind.benchmark.door;

import org.jspecify.annotations.NullMarked;
