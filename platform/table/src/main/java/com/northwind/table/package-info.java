/** The grammar of the single table: which kinds of items there are, how they are keyed, shaped and conditionally written. */
@NullMarked
package com.northwind.table;

import org.jspecify.annotations.NullMarked;
