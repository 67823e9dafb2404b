/** The way of a delivery, case by case. */
@NullMarked
package com.northwind.deliveries.delivery;

import org.jspecify.annotations.NullMarked;
