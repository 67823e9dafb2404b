/** Everybody comes back at once, with what was missed. */
@NullMarked
package com.northwind.benchmark.reconnect;

import org.jspecify.annotations.NullMarked;
