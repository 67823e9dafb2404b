/** Compartments and door commands in the table. */
@NullMarked
package com.northwind.deliveries.locker.dynamodb;

import org.jspecify.annotations.NullMarked;
