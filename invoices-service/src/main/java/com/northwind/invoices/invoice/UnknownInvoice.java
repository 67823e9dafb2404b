package com.northwind.invoices.invoice;

/** The partner has no such invoice. */
public final class UnknownInvoice extends RuntimeException {

    public UnknownInvoice(InvoiceId id) {
        super("There is no invoice " + id);
    }
}
