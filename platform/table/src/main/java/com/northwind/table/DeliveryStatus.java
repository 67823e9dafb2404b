package com.northwind.table;

/** Where a delivery stands, as stored. Which change is allowed is decided by its owner alone. */
public enum DeliveryStatus {
    SCHEDULED,
    OUT_FOR_DELIVERY,
    DELIVERED,
    COLLECTED,
    FAILED,
    RETURNED
}
