/** What is read from other processes. */
@NullMarked
package com.northwind.benchmark.stage;

import org.jspecify.annotations.NullMarked;
