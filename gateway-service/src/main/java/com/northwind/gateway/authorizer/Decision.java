package com.northwind.gateway.authorizer;

import java.time.Duration;

/**
 * What an authorizer says.
 *
 * @param seconds how long it may be remembered
 */
public record Decision(boolean allow, int seconds) {

    private static final int LONGEST = 300;

    Duration kept() {
        return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST));
    }
}
