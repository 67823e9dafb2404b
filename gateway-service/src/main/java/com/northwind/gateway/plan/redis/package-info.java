/** The counters that all doors share. */
@NullMarked
package com.northwind.gateway.plan.redis;

import org.jspecify.annotations.NullMarked;
