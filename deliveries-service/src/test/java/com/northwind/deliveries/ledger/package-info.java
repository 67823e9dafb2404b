/** How often something is tried. */
@NullMarked
package com.northwind.deliveries.ledger;

import org.jspecify.annotations.NullMarked;
