/** A courier who comes back: what changed since, a page at a time. */
@NullMarked
package com.northwind.benchmark.sync;

import org.jspecify.annotations.NullMarked;
