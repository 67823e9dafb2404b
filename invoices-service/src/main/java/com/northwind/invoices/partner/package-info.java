/** Who pays, as the issuer vouches for it. */
@NullMarked
package com.northwind.invoices.partner;

import org.jspecify.annotations.NullMarked;
