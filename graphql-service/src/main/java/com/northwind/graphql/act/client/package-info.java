/** The service that owns the deliveries, as a client sees it. */
@NullMarked
package com.northwind.graphql.act.client;

import org.jspecify.annotations.NullMarked;
