package com.northwind.gateway.upstream;

import java.util.concurrent.atomic.AtomicInteger;

/** Retries are a tenth of the last hundred calls at most, so that a service in trouble is not asked twice as much. */
final class RetryBudget {

    private static final int PRICE = 10;
    private static final int FULL = 10 * PRICE;

    private final AtomicInteger savings = new AtomicInteger(FULL);

    /** A first attempt was made. */
    void earn() {
        savings.updateAndGet(saved -> Math.min(FULL, saved + 1));
    }

    /** Whether one more attempt may be made. */
    boolean spend() {
        return savings.getAndUpdate(saved -> saved < PRICE ? saved : saved - PRICE) >= PRICE;
    }
}
