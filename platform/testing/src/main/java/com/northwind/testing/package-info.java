/** How we test: the real local AWS on free ports, tokens of an issuer of its own, contracts, and the rules of architecture. */
@NullMarked
package com.northwind.testing;

import org.jspecify.annotations.NullMarked;
