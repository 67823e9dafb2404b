/** What is remembered, for whom and how long. */
@NullMarked
package com.northwind.gateway.cache;

import org.jspecify.annotations.NullMarked;
