/** Decisions of others. */
@NullMarked
package com.northwind.gateway.authorizer;

import org.jspecify.annotations.NullMarked;
