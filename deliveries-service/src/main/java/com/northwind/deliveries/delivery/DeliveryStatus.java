package com.northwind.deliveries.delivery;

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
}
