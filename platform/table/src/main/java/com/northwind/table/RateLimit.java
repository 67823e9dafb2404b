package com.northwind.table;

/**
 * How fast an API may be used.
 *
 * @param ratePerSecond requests a second, sustained; at least 1
 * @param burst requests at once; at least the rate, or the rate could never be reached
 */
public record RateLimit(long ratePerSecond, long burst) {

    public RateLimit {
        if (ratePerSecond < 1 || burst < ratePerSecond) {
            throw new IllegalArgumentException("A rate is at least 1, and a burst at least the rate");
        }
    }
}
