/** The same deliveries over the real table. */
@NullMarked
package com.northwind.deliveries.delivery.dynamodb;

import org.jspecify.annotations.NullMarked;
