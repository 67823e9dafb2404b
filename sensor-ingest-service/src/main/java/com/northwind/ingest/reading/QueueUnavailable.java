package com.northwind.ingest.reading;

import org.jspecify.annotations.Nullable;

/** The queue took nothing. Sending the same again is safe. */
public class QueueUnavailable extends RuntimeException {

    public QueueUnavailable(@Nullable Throwable cause) {
        super("The queue takes nothing", cause);
    }
}
