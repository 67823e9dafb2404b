/** Shapes and keys of the table, checked without one. */
@NullMarked
package com.northwind.table;

import org.jspecify.annotations.NullMarked;
