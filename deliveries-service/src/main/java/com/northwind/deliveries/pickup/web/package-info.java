/** The keypads of lockers over HTTP, as {@code openapi/deliveries.yaml} describes them. */
@NullMarked
package com.northwind.deliveries.pickup.web;

import org.jspecify.annotations.NullMarked;
