/** What the REST door asks, as openapi/internal.yaml describes it. */
@NullMarked
package com.northwind.invoices.door.web;

import org.jspecify.annotations.NullMarked;
