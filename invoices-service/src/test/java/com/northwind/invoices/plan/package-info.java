/** Accounts, and a collection of them that needs no table. */
@NullMarked
package com.northwind.invoices.plan;

import org.jspecify.annotations.NullMarked;
