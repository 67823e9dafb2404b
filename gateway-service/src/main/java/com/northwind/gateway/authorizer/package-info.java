/** Call-outs that decide what a token alone does not. */
@NullMarked
package com.northwind.gateway.authorizer;

import org.jspecify.annotations.NullMarked;
