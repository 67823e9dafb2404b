/** Deliveries as they lie in the table. */
@NullMarked
package com.northwind.graphql.delivery.dynamodb;

import org.jspecify.annotations.NullMarked;
