/** Lockers and their compartments, as far as a delivery needs them. */
@NullMarked
package com.northwind.graphql.locker;

import org.jspecify.annotations.NullMarked;
