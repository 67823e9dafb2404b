/** Accounts over the real table. */
@NullMarked
package com.northwind.invoices.plan.dynamodb;

import org.jspecify.annotations.NullMarked;
