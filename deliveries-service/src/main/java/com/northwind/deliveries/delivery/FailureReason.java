package com.northwind.deliveries.delivery;

/** Why a parcel did not get into a locker. */
public enum FailureReason {
    RECIPIENT_UNKNOWN,
    NO_ACCESS,
    LOCKER_FULL,
    DAMAGED,
    REFUSED,
    OTHER
}
