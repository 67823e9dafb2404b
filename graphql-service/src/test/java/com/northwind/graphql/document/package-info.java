/** The schema, its scalars and its limits. */
@NullMarked
package com.northwind.graphql.document;

import org.jspecify.annotations.NullMarked;
