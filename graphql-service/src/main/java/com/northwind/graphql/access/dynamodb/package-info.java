/** Memberships as they lie in the table. */
@NullMarked
package com.northwind.graphql.access.dynamodb;

import org.jspecify.annotations.NullMarked;
