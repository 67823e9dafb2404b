package com.northwind.deliveries.delivery;

import java.util.stream.Stream;

/** Where a delivery stands. {@link #mayBecome} is the whole life cycle; nothing else decides it. */
public enum DeliveryStatus {
    SCHEDULED,
    OUT_FOR_DELIVERY,
    DELIVERED,
    COLLECTED,
    FAILED,
    RETURNED;

    boolean mayBecome(DeliveryStatus next) {
        return switch (this) {
            case SCHEDULED -> next == OUT_FOR_DELIVERY;
            case OUT_FOR_DELIVERY -> next == DELIVERED || next == FAILED;
            case DELIVERED -> next == COLLECTED || next == RETURNED;
            case FAILED -> next == RETURNED;
            case COLLECTED, RETURNED -> false;
        };
    }

    /** Whether it may become this in the end, now or after other changes. */
    public boolean mayStillBecome(DeliveryStatus goal) {
        return Stream.of(values()).filter(this::mayBecome).anyMatch(next -> next == goal || next.mayStillBecome(goal));
    }
}
