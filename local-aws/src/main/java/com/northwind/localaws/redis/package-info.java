/** Live streams and limits, by a Redis of our own. */
@NullMarked
package com.northwind.localaws.redis;

import org.jspecify.annotations.NullMarked;
