/** The script in a real Redis. */
@NullMarked
package com.northwind.gateway.plan.redis;

import org.jspecify.annotations.NullMarked;
