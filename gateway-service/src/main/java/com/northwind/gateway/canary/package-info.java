/** A new version of a service, tried by some of the callers, and given up by itself when it does worse than the old one. */
@NullMarked
package com.northwind.gateway.canary;

import org.jspecify.annotations.NullMarked;
