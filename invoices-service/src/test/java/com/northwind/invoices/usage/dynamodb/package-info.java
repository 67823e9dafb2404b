/** Counters over the real table. */
@NullMarked
package com.northwind.invoices.usage.dynamodb;

import org.jspecify.annotations.NullMarked;
