/** Live events: a change of a compartment or its door becomes a whole tile for the dashboards. */
@NullMarked
package com.northwind.fanout.tile;

import org.jspecify.annotations.NullMarked;
