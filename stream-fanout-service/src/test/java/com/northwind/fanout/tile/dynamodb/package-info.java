/** Halves of tiles as the table has them. */
@NullMarked
package com.northwind.fanout.tile.dynamodb;

import org.jspecify.annotations.NullMarked;
