/** Keys and key rings in the table. */
@NullMarked
package com.northwind.invoices.apikey.dynamodb;

import org.jspecify.annotations.NullMarked;
