package com.northwind.gateway.plan;

import org.springframework.http.HttpHeaders;

/**
 * The fields {@code RateLimit-Policy} and {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers-11. A parameter of our own
 * says when this door decided alone, because then less is allowed than the plan says.
 */
final class RateLimitFields {

    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";
    static final String LOCAL = ";northwind-local";

    private static final long DAY = 86_400;

    private RateLimitFields() {}

    static void write(Standing standing, HttpHeaders headers) {
        headers.set(POLICY, policy(standing));
        headers.set(LEFT, left(standing));
    }

    static String policy(Standing standing) {
        StringBuilder field = new StringBuilder(128);
        policy(field, "burst", standing.rate().burst(), standing.rate().window(), standing);
        Quotas quotas = standing.quotas();
        if (quotas != null) {
            policy(field.append(", "), "day", quotas.daily(), DAY, standing);
            policy(
                    field.append(", "),
                    "month",
                    quotas.monthly(),
                    DAY * standing.now().day().lengthOfMonth(),
                    standing);
        }
        return field.toString();
    }

    static String left(Standing standing) {
        StringBuilder field = new StringBuilder(128);
        Tally tally = standing.tally();
        left(
                field,
                "burst",
                standing.rate().left(tally.backlog()),
                standing.rate().secondsToMore(tally.backlog()));
        Quotas quotas = standing.quotas();
        if (quotas != null) {
            left(
                    field.append(", "),
                    "day",
                    quotas.daily() - tally.ofDay(),
                    standing.now().secondsToNextDay());
            left(
                    field.append(", "),
                    "month",
                    quotas.monthly() - tally.ofMonth(),
                    standing.now().secondsToNextMonth());
        }
        return field.toString();
    }

    private static void policy(StringBuilder field, String name, long quota, long window, Standing standing) {
        field.append('"')
                .append(name)
                .append("\";q=")
                .append(quota)
                .append(";w=")
                .append(window);
        if (standing.local()) {
            field.append(LOCAL);
        }
    }

    private static void left(StringBuilder field, String name, long left, long seconds) {
        field.append('"')
                .append(name)
                .append("\";r=")
                .append(Math.max(0, left))
                .append(";t=")
                .append(seconds);
    }
}
