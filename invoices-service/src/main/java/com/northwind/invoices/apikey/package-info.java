/** The keys of a partner's clients: made, valid two at once, revoked. */
@NullMarked
package com.northwind.invoices.apikey;

import org.jspecify.annotations.NullMarked;
