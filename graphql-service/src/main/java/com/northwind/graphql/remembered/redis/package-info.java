/** What changed, as Redis tells it. */
@NullMarked
package com.northwind.graphql.remembered.redis;

import org.jspecify.annotations.NullMarked;
