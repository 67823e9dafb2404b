/** A feature that breaks every rule. */
@NullMarked
package com.northwind.planted.parcel;

import org.jspecify.annotations.NullMarked;
