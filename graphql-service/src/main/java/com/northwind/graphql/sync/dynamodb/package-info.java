/** The change log of couriers in the table. */
@NullMarked
package com.northwind.graphql.sync.dynamodb;

import org.jspecify.annotations.NullMarked;
