/** Measurements from the command line. */
@NullMarked
package com.northwind.benchmark;

import org.jspecify.annotations.NullMarked;
