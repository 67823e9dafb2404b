/** What a partner's contract allows, and whether its account is in order. */
@NullMarked
package com.northwind.invoices.plan;

import org.jspecify.annotations.NullMarked;
