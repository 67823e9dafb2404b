/** The door as a whole, between an issuer and a service that exist only here. */
@NullMarked
package com.northwind.gateway;

import org.jspecify.annotations.NullMarked;
