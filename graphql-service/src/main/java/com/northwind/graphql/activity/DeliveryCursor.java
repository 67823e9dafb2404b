package com.northwind.graphql.activity;

import com.northwind.graphql.delivery.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;

/** Which revision of a delivery somebody has seen, opaque to callers: a delivery needs no place in a stream. */
final class DeliveryCursor {

    private DeliveryCursor() {}

    static String of(Delivery delivery) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "%d %s".formatted(delivery.revision(), delivery.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The revision; empty if it is no cursor of this delivery. */
    static OptionalLong revision(String cursor, String delivery) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length == 2 && parts[1].equals(delivery)
                    ? OptionalLong.of(Long.parseLong(parts[0]))
                    : OptionalLong.empty();
        } catch (IllegalArgumentException foreign) {
            return OptionalLong.empty();
        }
    }
}
