/** Usage, and a collection of it that needs no table. */
@NullMarked
package com.northwind.invoices.usage;

import org.jspecify.annotations.NullMarked;
