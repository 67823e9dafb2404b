/** The same commands over the real table. */
@NullMarked
package com.northwind.deliveries.locker.dynamodb;

import org.jspecify.annotations.NullMarked;
