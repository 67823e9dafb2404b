/** Questions to the graph over HTTP. */
@NullMarked
package com.northwind.benchmark.graph;

import org.jspecify.annotations.NullMarked;
