/** What partners owe and may do: who may ask, and how the service is put together. */
@NullMarked
package com.northwind.invoices;

import org.jspecify.annotations.NullMarked;
