/** The OpenID provider: who may log in, by which client, and what its tokens say. */
@NullMarked
package com.northwind.identity;

import org.jspecify.annotations.NullMarked;
