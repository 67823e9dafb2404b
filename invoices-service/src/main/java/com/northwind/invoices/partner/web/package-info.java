/** Which partner a request is made for. */
@NullMarked
package com.northwind.invoices.partner.web;

import org.jspecify.annotations.NullMarked;
