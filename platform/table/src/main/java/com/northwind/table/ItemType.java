package com.northwind.table;

/**
 * Every kind of item in the table, how it is keyed and which service alone writes it. {@code docs/table.md} says the
 * same to people; a test holds the two together.
 */
public enum ItemType {
    BUILDING("BUILDING#b", "BUILDING", Writer.DELIVERIES),
    LOCKER("BUILDING#b", "LOCKER#l", Writer.DELIVERIES),
    COMPARTMENT("BUILDING#b", "LOCKER#l#COMPARTMENT#nn", Writer.DELIVERIES),
    DOOR("BUILDING#b", "LOCKER#l#COMPARTMENT#nn#DOOR", Writer.SENSOR_INGEST),
    CONTACT("BUILDING#b", "LOCKER#l#CONTACT", Writer.SENSOR_INGEST),
    DELIVERY("DELIVERY#d", "DELIVERY", Writer.DELIVERIES),
    DELIVERY_EVENT("DELIVERY#d", "EVENT#revision", Writer.DELIVERIES),
    DOOR_EVENT("LOCKER#l", "EVENT#nn-seq", Writer.SENSOR_INGEST),
    DOOR_COMMAND("LOCKER#l", "COMMAND#id", Writer.DELIVERIES),
    COMMAND_ANSWER("LOCKER#l", "COMMAND#id#ANSWER", Writer.SENSOR_INGEST),
    OPENING("LOCKER#l", "OPENING#nn", Writer.DELIVERIES),
    PICKUP("LOCKER#l", "PICKUP#nn", Writer.DELIVERIES),
    ATTEMPTS("LOCKER#l", "ATTEMPTS#nn", Writer.DELIVERIES),
    COURIER("COURIER#c", "COURIER", Writer.DELIVERIES),
    CHANGE("COURIER#c", "CHANGE#order", Writer.DELIVERIES),
    MEMBERSHIP("USER#sub", "BUILDING#b", Writer.DELIVERIES),
    PARTNER("PARTNER#p", "PARTNER", Writer.INVOICES),
    KEY_RING("PARTNER#p", "KEYRING#client", Writer.INVOICES),
    USAGE("PARTNER#p", "USAGE#day", Writer.INVOICES),
    API_KEY("APIKEY#id", "APIKEY", Writer.INVOICES),
    INVOICE("INVOICE#i", "INVOICE", Writer.INVOICES),
    INVOICE_LINE("INVOICE#i", "LINE#nn", Writer.INVOICES),
    LEDGER("LEDGER#principal#key", "LEDGER", Writer.EVERYBODY);

    private final String partition;
    private final String sort;
    private final Writer writer;

    ItemType(String partition, String sort, Writer writer) {
        this.partition = partition;
        this.sort = sort;
        this.writer = writer;
    }

    /** The pattern of the partition key; lower-case parts stand for values. */
    public String partition() {
        return partition;
    }

    /** The pattern of the sort key; lower-case parts stand for values. */
    public String sort() {
        return sort;
    }

    /** The one service that may write items of this type. */
    public Writer writer() {
        return writer;
    }

    /** The services that write to the table. */
    public enum Writer {
        DELIVERIES,
        EVERYBODY,
        INVOICES,
        SENSOR_INGEST
    }
}
