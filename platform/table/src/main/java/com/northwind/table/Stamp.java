package com.northwind.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every item says about its last change.
 *
 * @param revision counts the changes of this item, from 1
 * @param changedAt when the change was decided
 * @param trace the W3C {@code traceparent} of the write, so that a flipped tile leads back to the sensor; null if none
 */
public record Stamp(
        long revision, Instant changedAt, @Nullable String trace) {

    /** The stamp of an item that is written for the first time. */
    public static Stamp first(Instant now, @Nullable String trace) {
        return new Stamp(1, now, trace);
    }

    /** The stamp of the change that follows. */
    public Stamp next(Instant now, @Nullable String newTrace) {
        return new Stamp(revision + 1, now, newTrace);
    }
}
