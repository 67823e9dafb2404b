/** Lockers: their compartments, and the commands that open a door. */
@NullMarked
package com.northwind.deliveries.locker;

import org.jspecify.annotations.NullMarked;
