/** Usage over HTTP, as openapi/invoices.yaml describes it. */
@NullMarked
package com.northwind.invoices.usage.web;

import org.jspecify.annotations.NullMarked;
