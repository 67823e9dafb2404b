/** A partner's own plan over HTTP, as openapi/invoices.yaml describes it. */
@NullMarked
package com.northwind.invoices.plan.web;

import org.jspecify.annotations.NullMarked;
