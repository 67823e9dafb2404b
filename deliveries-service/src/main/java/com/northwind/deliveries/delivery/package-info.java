/** Deliveries: where each stands, and what its courier does with it. */
@NullMarked
package com.northwind.deliveries.delivery;

import org.jspecify.annotations.NullMarked;
