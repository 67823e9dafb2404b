/** The arithmetic of loads. */
@NullMarked
package com.northwind.benchmark.load;

import org.jspecify.annotations.NullMarked;
