package com.northwind.table;

/** The three global secondary indexes, named after what they answer. */
public enum Index {
    /** A courier's deliveries by day. */
    COURIER_DAY("GSI1"),
    /** What happened at a locker, and where the locker stands. */
    LOCKER("GSI2"),
    /** What a partner is billed for in a period. */
    PARTNER_PERIOD("GSI3");

    private final String id;

    Index(String id) {
        this.id = id;
    }

    /** The index's name in the table. */
    public String id() {
        return id;
    }

    /** The attribute that holds the partition key of this index. */
    public String partition() {
        return id + "PK";
    }

    /** The attribute that holds the sort key of this index. */
    public String sort() {
        return id + "SK";
    }
}
