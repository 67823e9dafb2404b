/** Tests of where requests come from. */
@NullMarked
package com.northwind.gateway.address;

import org.jspecify.annotations.NullMarked;
