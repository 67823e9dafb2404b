/** Keys over HTTP, as openapi/invoices.yaml describes them. */
@NullMarked
package com.northwind.invoices.apikey.web;

import org.jspecify.annotations.NullMarked;
