/** Where usage is kept: invoices-service. */
@NullMarked
package com.northwind.gateway.usage.client;

import org.jspecify.annotations.NullMarked;
