/** The live streams of the buildings in Redis. */
@NullMarked
package com.northwind.fanout.tile.redis;

import org.jspecify.annotations.NullMarked;
