/** Measurements of the platform beside what it is made of, in the same run. */
@NullMarked
package com.northwind.benchmark;

import org.jspecify.annotations.NullMarked;
