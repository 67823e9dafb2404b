package com.northwind.ingest.reading;

/** As many readings wait as may, so the queue takes none until some have become doors. */
public class QueueFull extends QueueUnavailable {

    public QueueFull() {
        super(null);
    }
}
