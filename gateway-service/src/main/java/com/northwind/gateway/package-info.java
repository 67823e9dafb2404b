/** The REST door: every request is known by a contract, allowed by a token and held to a form before a service sees it. */
@NullMarked
package com.northwind.gateway;

import org.jspecify.annotations.NullMarked;
