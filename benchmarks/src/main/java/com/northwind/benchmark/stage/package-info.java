/** The real processes that are measured, and what they need around them. */
@NullMarked
package com.northwind.benchmark.stage;

import org.jspecify.annotations.NullMarked;
