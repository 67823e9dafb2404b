/** The live stream of a building in Redis. */
@NullMarked
package com.northwind.graphql.activity.redis;

import org.jspecify.annotations.NullMarked;
