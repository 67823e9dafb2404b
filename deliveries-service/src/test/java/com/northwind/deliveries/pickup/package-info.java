/** What comes of typing codes. */
@NullMarked
package com.northwind.deliveries.pickup;

import org.jspecify.annotations.NullMarked;
