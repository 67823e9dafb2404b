package com.northwind.table;

/** Where an invoice stands. */
public enum InvoiceStatus {
    DRAFT,
    ISSUED,
    PAID
}
