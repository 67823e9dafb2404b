/** Tiles and who may see them, with readers made by hand. */
@NullMarked
package com.northwind.graphql.building;

import org.jspecify.annotations.NullMarked;
