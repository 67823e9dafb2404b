/** How often something is tried. */
@NullMarked
package com.northwind.web.ledger;

import org.jspecify.annotations.NullMarked;
