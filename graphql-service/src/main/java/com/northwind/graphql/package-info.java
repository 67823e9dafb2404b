/** The GraphQL door: reads straight from the table, writes through the service that owns them. */
@NullMarked
package com.northwind.graphql;

import org.jspecify.annotations.NullMarked;
