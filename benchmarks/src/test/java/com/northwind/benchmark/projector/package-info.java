/** How turns are added up. */
@NullMarked
package com.northwind.benchmark.projector;

import org.jspecify.annotations.NullMarked;
