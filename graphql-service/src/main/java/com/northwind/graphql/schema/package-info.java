/** The schema's scalars, and how much one document may ask for. */
@NullMarked
package com.northwind.graphql.schema;

import org.jspecify.annotations.NullMarked;
