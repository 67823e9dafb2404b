/** Counting, and telling what was counted. */
@NullMarked
package com.northwind.gateway.usage;

import org.jspecify.annotations.NullMarked;
