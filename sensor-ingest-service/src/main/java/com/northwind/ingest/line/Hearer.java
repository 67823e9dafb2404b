package com.northwind.ingest.line;

import java.time.Instant;

/** Hears what lockers say on one channel. */
public interface Hearer {

    /** The channel, the last part of its topics. */
    String channel();

    /**
     * Takes a message, if it can.
     *
     * @param locker that spoke; the broker lets a device publish under its own topics alone
     * @param arrivedAt when it was heard first, however often it had to be tried since
     * @return whether the message is in safe hands. If not, or if anything is thrown, it is told again after a while, and
     *     the broker keeps it
     */
    boolean take(String locker, byte[] message, Instant arrivedAt);
}
