/** An adapter that shows itself and knows its neighbour. */
@NullMarked
package com.northwind.planted.parcel.web;

import org.jspecify.annotations.NullMarked;
