package com.northwind.gateway.plan;

import java.util.List;

/**
 * The wish to let requests of a caller through, to be decided in one step.
 *
 * @param bucket the operation whose own rate this is; empty for the plan's
 * @param backlog microseconds that the backlog has at least, of what was let through without the shared counters
 * @param requests 1, or 0 to put only what was let through without the shared counters
 * @param counts the day's and the month's, or none
 */
public record Take(String caller, String bucket, Rate rate, double backlog, int requests, List<Count> counts) {

    /**
     * A counter of a day or a month.
     *
     * @param period {@code day:2026-11-24} or {@code month:2026-11}
     * @param seed what it starts with where it is not known
     * @param debt what is added to it where it is known
     */
    public record Count(String period, long quota, long seed, long debt) {}
}
