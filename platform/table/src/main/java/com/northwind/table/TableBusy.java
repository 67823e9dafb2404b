package com.northwind.table;

/** Another write holds the same items at this moment. Nothing was written; trying again is safe. */
public class TableBusy extends RuntimeException {

    TableBusy(Throwable cause) {
        super("Another write holds the same items", cause);
    }
}
