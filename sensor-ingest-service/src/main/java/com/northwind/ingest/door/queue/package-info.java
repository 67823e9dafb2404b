/** Takes readings from the queue, batch by batch, and projects them. */
@NullMarked
package com.northwind.ingest.door.queue;

import org.jspecify.annotations.NullMarked;
