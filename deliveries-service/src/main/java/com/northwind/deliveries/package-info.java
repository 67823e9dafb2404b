/** The way of a parcel through a locker: who may ask, and how the service is put together. */
@NullMarked
package com.northwind.deliveries;

import org.jspecify.annotations.NullMarked;
