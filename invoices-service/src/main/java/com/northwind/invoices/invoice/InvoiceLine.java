package com.northwind.invoices.invoice;

/**
 * What was billed.
 *
 * @param number counts from 1
 */
public record InvoiceLine(int number, String description, long quantity, Money unitPrice) {

    public Money amount() {
        return unitPrice.times(quantity);
    }
}
