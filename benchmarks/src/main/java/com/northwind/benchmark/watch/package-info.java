/** Dashboards over WebSockets, as many as a measurement wants. */
@NullMarked
package com.northwind.benchmark.watch;

import org.jspecify.annotations.NullMarked;
