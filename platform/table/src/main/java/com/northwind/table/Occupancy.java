package com.northwind.table;

/** What the platform knows to be in a compartment. */
public enum Occupancy {
    VACANT,
    /** Kept free for a delivery on its way. */
    RESERVED,
    OCCUPIED
}
