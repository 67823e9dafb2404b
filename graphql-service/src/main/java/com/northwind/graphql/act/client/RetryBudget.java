package com.northwind.graphql.act.client;

import java.util.concurrent.atomic.AtomicInteger;

/** Retries are a fifth of the calls at most, so that a neighbour in trouble is not asked thrice as much. A few are free. */
final class RetryBudget {

    private static final int PRICE = 5;
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
