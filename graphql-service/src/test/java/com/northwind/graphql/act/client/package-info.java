/** The neighbour that owns the deliveries, played by a server of our own. */
@NullMarked
package com.northwind.graphql.act.client;

import org.jspecify.annotations.NullMarked;
