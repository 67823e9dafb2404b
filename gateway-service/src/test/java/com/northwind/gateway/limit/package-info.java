/** Tests of how large, slow and odd a request may be. */
@NullMarked
package com.northwind.gateway.limit;

import org.jspecify.annotations.NullMarked;
