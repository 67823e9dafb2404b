/** What a partner owes for a period. */
@NullMarked
package com.northwind.invoices.invoice;

import org.jspecify.annotations.NullMarked;
