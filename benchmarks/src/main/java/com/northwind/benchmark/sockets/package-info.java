/** Many who watch while nothing happens. */
@NullMarked
package com.northwind.benchmark.sockets;

import org.jspecify.annotations.NullMarked;
