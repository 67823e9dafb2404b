/** Buildings and what a dashboard shows of them. */
@NullMarked
package com.northwind.graphql.building;

import org.jspecify.annotations.NullMarked;
