package com.northwind.deliveries.delivery;

/** Whom a parcel is for. */
public record Recipient(String name, String unit) {

    /** A name is nobody's business in a log. */
    @Override
    public String toString() {
        return "Recipient[***]";
    }
}
