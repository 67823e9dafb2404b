/** Lockers of which there are none yet. */
@NullMarked
package com.northwind.deliveries.locker;

import org.jspecify.annotations.NullMarked;
