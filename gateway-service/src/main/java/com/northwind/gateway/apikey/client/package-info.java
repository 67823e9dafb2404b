/** Keys as invoices-service knows them. */
@NullMarked
package com.northwind.gateway.apikey.client;

import org.jspecify.annotations.NullMarked;
