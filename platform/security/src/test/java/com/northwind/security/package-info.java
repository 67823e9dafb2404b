/** Claims and callers, checked with tokens made here. */
@NullMarked
package com.northwind.security;

import org.jspecify.annotations.NullMarked;
