/** How late a door is shown. */
@NullMarked
package com.northwind.benchmark.door;

import org.jspecify.annotations.NullMarked;
