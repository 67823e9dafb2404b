/** Keys by themselves. */
@NullMarked
package com.northwind.gateway.apikey;

import org.jspecify.annotations.NullMarked;
