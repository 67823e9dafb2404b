/** Which buildings a user manages. */
@NullMarked
package com.northwind.graphql.access;

import org.jspecify.annotations.NullMarked;
