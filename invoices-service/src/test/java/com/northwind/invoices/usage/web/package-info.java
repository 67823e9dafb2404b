/** The controllers behind the real rules of access, held to the contract. */
@NullMarked
package com.northwind.invoices.usage.web;

import org.jspecify.annotations.NullMarked;
