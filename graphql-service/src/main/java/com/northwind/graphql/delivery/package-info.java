/** Deliveries, to be read. */
@NullMarked
package com.northwind.graphql.delivery;

import org.jspecify.annotations.NullMarked;
