/** Whose pages in a browser may read what the door answers. */
@NullMarked
package com.northwind.gateway.cors;

import org.jspecify.annotations.NullMarked;
