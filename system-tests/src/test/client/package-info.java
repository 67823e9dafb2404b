/** A partner's own software, written around the client that OpenAPI Generator makes of our contract. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
