/** From verified claims to a caller. The one place that knows what claims are called. */
@NullMarked
package com.northwind.security;

import org.jspecify.annotations.NullMarked;
