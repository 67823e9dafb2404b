/** The rules of the house that no compiler knows, read off the sources. */
@NullMarked
package com.northwind.house;

import org.jspecify.annotations.NullMarked;
