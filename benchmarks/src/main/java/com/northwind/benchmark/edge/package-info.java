/** Requests through the REST door: through all its policies, and through a plain proxy beside it. */
@NullMarked
package com.northwind.benchmark.edge;

import org.jspecify.annotations.NullMarked;
