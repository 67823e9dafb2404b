/** Old versions of the contract, answered by the services' own version; and the end of an operation, told and kept. */
@NullMarked
package com.northwind.gateway.version;

import org.jspecify.annotations.NullMarked;
