/** Many lockers that live through a day, for whoever wants to see or to measure. */
@NullMarked
package com.northwind.fleet;

import org.jspecify.annotations.NullMarked;
