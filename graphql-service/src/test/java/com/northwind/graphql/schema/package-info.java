/** The schema, its scalars and its limits. */
@NullMarked
package com.northwind.graphql.schema;

import org.jspecify.annotations.NullMarked;
