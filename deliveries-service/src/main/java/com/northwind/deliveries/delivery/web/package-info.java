/** Deliveries over HTTP, as {@code openapi/deliveries.yaml} describes it. */
@NullMarked
package com.northwind.deliveries.delivery.web;

import org.jspecify.annotations.NullMarked;
