package com.northwind.gateway.plan;

/**
 * What came of a {@link Take}. What is not allowed consumed nothing.
 *
 * @param backlog microseconds until the whole burst is allowed again
 * @param ofDay how much of the day's quota is gone; 0 without quota
 * @param ofMonth how much of the month's quota is gone; 0 without quota
 */
public record Tally(Outcome outcome, double backlog, long ofDay, long ofMonth) {

    /** Whether a request may pass, or which limit it met. */
    public enum Outcome {
        ALLOWED,
        RATE,
        DAY,
        MONTH
    }
}
