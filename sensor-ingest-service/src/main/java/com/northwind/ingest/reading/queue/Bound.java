package com.northwind.ingest.reading.queue;

/** Says that something is full at a number, and that it is not at a tenth less, so that it does not say both by turns. */
final class Bound {

    private final long most;
    private boolean full;

    Bound(long most) {
        this.most = most;
    }

    boolean isFullWith(long number) {
        full = full ? number > most - most / 10 : number >= most;
        return full;
    }
}
