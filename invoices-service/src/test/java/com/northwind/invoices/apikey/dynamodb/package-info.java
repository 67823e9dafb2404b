/** Keys over the real table. */
@NullMarked
package com.northwind.invoices.apikey.dynamodb;

import org.jspecify.annotations.NullMarked;
