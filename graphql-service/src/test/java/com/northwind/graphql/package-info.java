/** The GraphQL door, tried against its real schema and its real neighbours. */
@NullMarked
package com.northwind.graphql;

import org.jspecify.annotations.NullMarked;
