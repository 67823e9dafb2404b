/** Where a request comes from, whom that may be, and how often. */
@NullMarked
package com.northwind.gateway.address;

import org.jspecify.annotations.NullMarked;
