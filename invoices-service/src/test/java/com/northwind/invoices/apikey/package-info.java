/** Keys, and a collection of them that needs no table. */
@NullMarked
package com.northwind.invoices.apikey;

import org.jspecify.annotations.NullMarked;
