/** The queue of readings and its dead letters, by SQS. */
@NullMarked
package com.northwind.ingest.reading.queue;

import org.jspecify.annotations.NullMarked;
