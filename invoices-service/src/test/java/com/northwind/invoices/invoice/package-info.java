/** Invoices, and a collection of them that needs no table. */
@NullMarked
package com.northwind.invoices.invoice;

import org.jspecify.annotations.NullMarked;
