/** What every policy that uses Redis must know of it. */
@NullMarked
package com.northwind.gateway.redis;

import org.jspecify.annotations.NullMarked;
