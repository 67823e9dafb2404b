/** Invoices over HTTP, as openapi/invoices.yaml describes it. */
@NullMarked
package com.northwind.invoices.invoice.web;

import org.jspecify.annotations.NullMarked;
