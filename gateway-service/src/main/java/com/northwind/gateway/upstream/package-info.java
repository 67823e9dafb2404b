/** How services behind the door are called: what they are told, and how long they may take. */
@NullMarked
package com.northwind.gateway.upstream;

import org.jspecify.annotations.NullMarked;
