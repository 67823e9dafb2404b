/**
 * A small Northwind to play with: two buildings, their people, what was delivered in the last weeks and what is on its way
 * today.
 */
@NullMarked
package com.northwind.localaws.demonstration;

import org.jspecify.annotations.NullMarked;
