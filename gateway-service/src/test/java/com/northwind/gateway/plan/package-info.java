/** Plans by themselves, and over a Redis that comes and goes. */
@NullMarked
package com.northwind.gateway.plan;

import org.jspecify.annotations.NullMarked;
