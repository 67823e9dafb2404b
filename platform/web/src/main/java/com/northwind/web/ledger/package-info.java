/** What a caller wants done once, however often the call is repeated. */
@NullMarked
package com.northwind.web.ledger;

import org.jspecify.annotations.NullMarked;
