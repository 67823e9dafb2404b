/** Room for what stays open. */
@NullMarked
package com.northwind.gateway.live;

import org.jspecify.annotations.NullMarked;
