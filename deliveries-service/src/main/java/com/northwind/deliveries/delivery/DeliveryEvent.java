package com.northwind.deliveries.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a delivery, for its history.
 *
 * @param subject whose act it was
 * @param actedAt when, by a clock of theirs; null if they did not say
 * @param detail the compartment, the reason of a failure or the new courier, whichever the kind has; null if none
 */
public record DeliveryEvent(
        Kind kind,
        String subject,
        @Nullable Instant actedAt,
        @Nullable String detail) {

    /** What can happen. */
    public enum Kind {
        TAKEN_OUT,
        RESERVED,
        DELIVERED,
        COLLECTED,
        FAILED,
        RETURNED,
        REASSIGNED
    }
}
