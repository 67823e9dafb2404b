/** Tests of the requests that go through the REST door. */
@NullMarked
package com.northwind.benchmark.edge;

import org.jspecify.annotations.NullMarked;
