package com.northwind.deliveries.delivery;

import java.util.UUID;

/** Names a delivery. */
public record DeliveryId(UUID value) {

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is not a UUID as we write it
     */
    public static DeliveryId valueOf(String text) {
        DeliveryId id = new DeliveryId(UUID.fromString(text));
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("Not a UUID of 36 lower-case characters");
        }
        return id;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
