package com.northwind.fanout.feed;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that grow while something does not answer, up to a limit, each a little different. */
final class Backoff {

    private static final long FIRST_MILLIS = 20;

    private final long longestMillis;
    private long millis = FIRST_MILLIS;

    Backoff(Duration longest) {
        this.longestMillis = longest.toMillis();
    }

    Duration next() {
        long pause = ThreadLocalRandom.current().nextLong(millis / 2, millis + 1);
        millis = Math.min(millis * 2, Math.max(longestMillis, FIRST_MILLIS));
        return Duration.ofMillis(pause);
    }

    void reset() {
        millis = FIRST_MILLIS;
    }
}
