/** The threads that serve connections, and who shares them. */
@NullMarked
package com.northwind.gateway.loop;

import org.jspecify.annotations.NullMarked;
