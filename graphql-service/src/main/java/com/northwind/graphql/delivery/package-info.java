/** Deliveries: read, marked, and their compartments opened. */
@NullMarked
package com.northwind.graphql.delivery;

import org.jspecify.annotations.NullMarked;
