package com.northwind.invoices.invoice;

/** Where an invoice stands, as far as its partner may know: a draft is not one yet. */
public enum InvoiceStatus {
    ISSUED,
    PAID,
    /** It was not paid until it was due. */
    OVERDUE
}
