/** The service as a whole: its architecture, and its answers over the real table. */
@NullMarked
package com.northwind.invoices;

import org.jspecify.annotations.NullMarked;
