/** A locker's history as it lies in the table. */
@NullMarked
package com.northwind.graphql.history.dynamodb;

import org.jspecify.annotations.NullMarked;
