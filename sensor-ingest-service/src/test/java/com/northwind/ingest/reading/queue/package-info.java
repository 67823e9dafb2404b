/** How much may wait in the queue. */
@NullMarked
package com.northwind.ingest.reading.queue;

import org.jspecify.annotations.NullMarked;
