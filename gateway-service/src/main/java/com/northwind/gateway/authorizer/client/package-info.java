/** How an authorizer is asked. */
@NullMarked
package com.northwind.gateway.authorizer.client;

import org.jspecify.annotations.NullMarked;
