/** Buildings as they lie in the table. */
@NullMarked
package com.northwind.graphql.building.dynamodb;

import org.jspecify.annotations.NullMarked;
