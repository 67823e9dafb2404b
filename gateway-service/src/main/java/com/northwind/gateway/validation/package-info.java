/** Requests are what the contract says they are, or they go no further. */
@NullMarked
package com.northwind.gateway.validation;

import org.jspecify.annotations.NullMarked;
