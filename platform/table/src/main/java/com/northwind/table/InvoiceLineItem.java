package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One line of an invoice.
 *
 * @param number counts from 1, at most 999
 */
public record InvoiceLineItem(
        String invoice, long number, String description, long quantity, long unitMinor, Stamp stamp)
        implements TableItem {

    public static ItemKey key(String invoice, long number) {
        return new ItemKey("INVOICE#" + invoice, "LINE#%03d".formatted(number));
    }

    public static InvoiceLineItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new InvoiceLineItem(
                attributes.text("invoice"),
                attributes.number("number"),
                attributes.text("description"),
                attributes.number("quantity"),
                attributes.number("unitMinor"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.INVOICE_LINE;
    }

    @Override
    public ItemKey key() {
        return key(invoice, number);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("invoice", invoice)
                .number("number", number)
                .text("description", description)
                .number("quantity", quantity)
                .number("unitMinor", unitMinor)
                .toMap();
    }
}
