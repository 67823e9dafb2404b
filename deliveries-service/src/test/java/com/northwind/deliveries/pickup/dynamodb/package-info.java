/** The same with the real table, and many at once. */
@NullMarked
package com.northwind.deliveries.pickup.dynamodb;

import org.jspecify.annotations.NullMarked;
