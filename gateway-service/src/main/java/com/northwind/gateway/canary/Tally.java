package com.northwind.gateway.canary;

import java.time.Duration;
import java.time.Instant;

/** How many calls of the last minute were answered and how many failed. */
final class Tally {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int SLOTS = 12;
    private static final long SLOT = WINDOW.toMillis() / SLOTS;

    private final long[] times = new long[SLOTS];
    private final long[] calls = new long[SLOTS];
    private final long[] failures = new long[SLOTS];

    /** What was counted. */
    record Sum(long calls, long failures) {

        double rate() {
            return calls == 0 ? 0 : (double) failures / calls;
        }
    }

    synchronized void add(boolean failed, Instant now) {
        long time = now.toEpochMilli() / SLOT;
        int slot = (int) (time % SLOTS);
        if (times[slot] != time) {
            times[slot] = time;
            calls[slot] = 0;
            failures[slot] = 0;
        }
        calls[slot]++;
        failures[slot] += failed ? 1 : 0;
    }

    synchronized Sum sum(Instant now) {
        long oldest = now.toEpochMilli() / SLOT - SLOTS;
        long all = 0;
        long failed = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (times[slot] > oldest) {
                all += calls[slot];
                failed += failures[slot];
            }
        }
        return new Sum(all, failed);
    }
}
