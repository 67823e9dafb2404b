/** What a dashboard counts. */
@NullMarked
package com.northwind.benchmark.watch;

import org.jspecify.annotations.NullMarked;
