package com.northwind.deliveries.pickup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a wrong code was typed at a compartment, empty or not. Immutable: every code that is looked at answers new
 * ones, so that codes that are typed at the same time count one after the other.
 *
 * @param failed since the last right one, or the last lock
 * @param lockedUntil until then no code is looked at; null if there is no lock
 * @param revision counts the codes that were looked at; 0 if none was
 */
public record Attempts(int failed, @Nullable Instant lockedUntil, long revision) {

    /** How many wrong codes there may be before the lock. */
    public static final int MAX = 5;

    /** How long the lock lasts. */
    public static final Duration LOCK = Duration.ofMinutes(15);

    public static final Attempts NONE = new Attempts(0, null, 0);

    public int left() {
        return MAX - failed;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Attempts right() {
        return new Attempts(0, null, revision + 1);
    }

    Attempts wrong(Instant now) {
        if (isLocked(now)) {
            throw new IllegalStateException("Nobody looks at a code while there is a lock");
        }
        int counted = lockedUntil == null ? failed + 1 : 1;
        return new Attempts(counted, counted < MAX ? null : now.plus(LOCK), revision + 1);
    }
}
