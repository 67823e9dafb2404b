/** Who is tried on, what is counted, and when it is enough. */
@NullMarked
package com.northwind.gateway.canary;

import org.jspecify.annotations.NullMarked;
