/** How partners use the API, by day and operation. */
@NullMarked
package com.northwind.invoices.usage;

import org.jspecify.annotations.NullMarked;
