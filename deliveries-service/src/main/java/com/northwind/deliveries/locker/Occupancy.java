package com.northwind.deliveries.locker;

/** What the platform decided about a compartment. */
public enum Occupancy {
    VACANT,
    RESERVED,
    OCCUPIED
}
