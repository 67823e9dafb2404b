package com.northwind.gateway.cache;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts how often what a tag names has changed. Tags share counters, because there are more tags than anybody can count:
 * at worst something is forgotten that need not be.
 */
final class Generations {

    private static final int COUNTERS = 1 << 14;

    private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);
    private final AtomicLong all = new AtomicLong();

    /** A number that has never been the same before and after a change of any of the tags. */
    long moment(List<String> tags) {
        // No counter ever goes back, so the sum stays only if all of them do.
        long sum = all.get();
        for (String tag : tags) {
            sum += counters.get(counter(tag));
        }
        return sum;
    }

    void next(String tag) {
        counters.incrementAndGet(counter(tag));
    }

    void nextOfAll() {
        all.incrementAndGet();
    }

    private static int counter(String tag) {
        int hash = tag.hashCode();
        return (hash ^ hash >>> 14) & COUNTERS - 1;
    }
}
