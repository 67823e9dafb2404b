package com.northwind.deliveries.locker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to open a door: anybody's, unless a command to it is under way. Of those who take the same turn at once
 * one is first.
 *
 * @param revision counts the commands that were issued since the door was last forgotten; 0 if none was
 * @param busyUntil when the command that is under way becomes void; null if there is none
 */
public record Turn(long revision, @Nullable Instant busyUntil) {

    /** Of a door that nobody opened. */
    public static final Turn FIRST = new Turn(0, null);
}
