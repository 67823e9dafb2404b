/** How often which partner called which operation on which day. */
@NullMarked
package com.northwind.gateway.usage;

import org.jspecify.annotations.NullMarked;
