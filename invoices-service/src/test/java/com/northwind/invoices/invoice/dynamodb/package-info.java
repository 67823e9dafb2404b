/** From items to invoices, and over the real table. */
@NullMarked
package com.northwind.invoices.invoice.dynamodb;

import org.jspecify.annotations.NullMarked;
