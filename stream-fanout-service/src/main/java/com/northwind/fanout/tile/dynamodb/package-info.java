/** Both halves of a tile, read from the table. */
@NullMarked
package com.northwind.fanout.tile.dynamodb;

import org.jspecify.annotations.NullMarked;
