/** The contracts of the services behind the door, as far as the door enforces them. */
@NullMarked
package com.northwind.gateway.contract;

import org.jspecify.annotations.NullMarked;
