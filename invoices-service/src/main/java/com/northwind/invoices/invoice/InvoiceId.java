package com.northwind.invoices.invoice;

import java.util.regex.Pattern;

/** The name of an invoice, {@code inv-2026-10-acme-homes}, as people read it aloud. */
public record InvoiceId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public InvoiceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An invoice id has small letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
