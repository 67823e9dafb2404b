/** What changed, as Redis tells it. */
@NullMarked
package com.northwind.gateway.cache.redis;

import org.jspecify.annotations.NullMarked;
