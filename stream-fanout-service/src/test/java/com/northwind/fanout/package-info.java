/** From the stream of the table to everybody who must know. */
@NullMarked
package com.northwind.fanout;

import org.jspecify.annotations.NullMarked;
