package com.northwind.graphql.act.client;

import java.time.Duration;

/** The neighbour is there and cannot answer now: it is in trouble itself, or the same act is still under way. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Duration retryAfter;

    Unanswered(int status, Duration retryAfter) {
        super("deliveries-service answered " + status);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    boolean isTrouble() {
        return status >= 500;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
