/** Keys beside the token: whose they are, whether they are valid, and how often they are used. */
@NullMarked
package com.northwind.gateway.apikey;

import org.jspecify.annotations.NullMarked;
