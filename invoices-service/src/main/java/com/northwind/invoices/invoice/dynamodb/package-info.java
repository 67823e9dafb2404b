/** Invoices in the table. */
@NullMarked
package com.northwind.invoices.invoice.dynamodb;

import org.jspecify.annotations.NullMarked;
