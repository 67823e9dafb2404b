/** Tests of how services are called. */
@NullMarked
package com.northwind.gateway.upstream;

import org.jspecify.annotations.NullMarked;
