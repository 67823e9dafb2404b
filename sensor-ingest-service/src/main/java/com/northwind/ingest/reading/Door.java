package com.northwind.ingest.reading;

/** What the lock of a compartment reports. */
public enum Door {
    CLOSED,
    OPEN,
    /** Open without a command. */
    FORCED,
    /** Open for longer than anybody needs. */
    LEFT_OPEN
}
