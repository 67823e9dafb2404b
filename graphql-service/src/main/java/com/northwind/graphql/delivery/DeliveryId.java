package com.northwind.graphql.delivery;

import java.util.regex.Pattern;

/** What a delivery is known by: a UUID in lower case. It becomes part of addresses and keys, so it is nothing but that. */
public final class DeliveryId {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private DeliveryId() {}

    /** Whether a delivery may be known by it. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
