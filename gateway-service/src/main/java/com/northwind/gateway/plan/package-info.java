/** What a plan allows: how many requests a second, at once, a day and a month, held by all doors together. */
@NullMarked
package com.northwind.gateway.plan;

import org.jspecify.annotations.NullMarked;
