/** What the door hears, behind the real rules of access, held to the contract. */
@NullMarked
package com.northwind.invoices.door.web;

import org.jspecify.annotations.NullMarked;
