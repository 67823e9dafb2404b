/** The caller as the graph sees them. */
@NullMarked
package com.northwind.graphql.caller;

import org.jspecify.annotations.NullMarked;
