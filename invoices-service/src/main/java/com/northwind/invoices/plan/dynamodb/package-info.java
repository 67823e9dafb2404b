/** Accounts in the table. */
@NullMarked
package com.northwind.invoices.plan.dynamodb;

import org.jspecify.annotations.NullMarked;
