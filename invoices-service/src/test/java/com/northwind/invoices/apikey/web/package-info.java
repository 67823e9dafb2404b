/** The controller behind the real rules of access, held to the contract. */
@NullMarked
package com.northwind.invoices.apikey.web;

import org.jspecify.annotations.NullMarked;
