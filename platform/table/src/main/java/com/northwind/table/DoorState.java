package com.northwind.table;

/** What the lock of a compartment reports. */
public enum DoorState {
    CLOSED,
    OPEN,
    /** Open without a command. */
    FORCED,
    /** Open for longer than anybody needs. */
    LEFT_OPEN
}
