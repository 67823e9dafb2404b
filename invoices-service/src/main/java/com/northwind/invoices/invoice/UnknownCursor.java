package com.northwind.invoices.invoice;

/** A cursor that is not from the list it was sent to. */
public final class UnknownCursor extends RuntimeException {

    public UnknownCursor() {
        super("The cursor is not from this list");
    }

    public UnknownCursor(RuntimeException cause) {
        super("The cursor is not from this list", cause);
    }
}
