/** The issuer as its clients meet it: started as a whole, spoken to over HTTP. */
@NullMarked
package com.northwind.identity;

import org.jspecify.annotations.NullMarked;
