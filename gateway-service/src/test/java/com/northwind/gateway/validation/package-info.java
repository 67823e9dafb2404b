/** Requests against a contract that has more than the real one. */
@NullMarked
package com.northwind.gateway.validation;

import org.jspecify.annotations.NullMarked;
