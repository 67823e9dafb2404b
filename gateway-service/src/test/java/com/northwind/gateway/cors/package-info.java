/** Tests of whose pages may read answers. */
@NullMarked
package com.northwind.gateway.cors;

import org.jspecify.annotations.NullMarked;
