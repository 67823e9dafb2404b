/** Another adapter. */
@NullMarked
package com.northwind.planted.parcel.dynamodb;

import org.jspecify.annotations.NullMarked;
