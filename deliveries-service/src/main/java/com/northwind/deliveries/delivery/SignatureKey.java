package com.northwind.deliveries.delivery;

import java.util.regex.Pattern;

/** Where the signature of a delivery lies in the blob store: {@code signatures/<delivery>.<extension>}. */
public record SignatureKey(String value) {

    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,5}");

    /**
     * The key a caller gave for a delivery.
     *
     * @throws IllegalArgumentException if it is another one than a signature of this delivery may have
     */
    public static SignatureKey of(DeliveryId delivery, String value) {
        String start = "signatures/%s.".formatted(delivery);
        if (!value.startsWith(start)
                || !EXTENSION.matcher(value.substring(start.length())).matches()) {
            throw new IllegalArgumentException("must be signatures/<id of the delivery>.<extension>");
        }
        return new SignatureKey(value);
    }
}
