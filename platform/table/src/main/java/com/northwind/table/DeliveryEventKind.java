package com.northwind.table;

/** What can happen to a delivery. */
public enum DeliveryEventKind {
    SCHEDULED,
    TAKEN_OUT,
    /** A compartment is kept free for it; another one than before, if there was one. */
    RESERVED,
    DELIVERED,
    COLLECTED,
    FAILED,
    RETURNED,
    /** Another courier carries it now. */
    REASSIGNED
}
