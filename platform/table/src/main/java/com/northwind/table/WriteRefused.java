package com.northwind.table;

/** A condition of a write did not hold, so nothing was written. */
public class WriteRefused extends RuntimeException {

    private final ItemType type;

    WriteRefused(ItemType type, Throwable cause) {
        super("The stored %s is not what the write expected".formatted(type), cause);
        this.type = type;
    }

    /** The kind of item whose condition failed; the first one of several. */
    public ItemType type() {
        return type;
    }
}
