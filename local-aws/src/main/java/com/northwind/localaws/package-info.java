/** One process that stands in for everything the platform otherwise rents: table, queue, blobs, broker and Redis. */
@NullMarked
package com.northwind.localaws;

import org.jspecify.annotations.NullMarked;
