/** Who may pass: a verified token with the scopes that the contract asks for. */
@NullMarked
package com.northwind.gateway.access;

import org.jspecify.annotations.NullMarked;
