/** Tests of the live streams in Redis. */
@NullMarked
package com.northwind.fanout.tile.redis;

import org.jspecify.annotations.NullMarked;
