/** Lockers as they lie in the table. */
@NullMarked
package com.northwind.graphql.locker.dynamodb;

import org.jspecify.annotations.NullMarked;
