/** Deliveries in the table. */
@NullMarked
package com.northwind.deliveries.delivery.dynamodb;

import org.jspecify.annotations.NullMarked;
