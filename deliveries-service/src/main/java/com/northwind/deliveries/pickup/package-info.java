/** Residents who collect their parcels: the codes they are told, and what comes of typing one. */
@NullMarked
package com.northwind.deliveries.pickup;

import org.jspecify.annotations.NullMarked;
