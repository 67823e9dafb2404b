/** What the graph refuses and how it says so. */
@NullMarked
package com.northwind.graphql.failure;

import org.jspecify.annotations.NullMarked;
