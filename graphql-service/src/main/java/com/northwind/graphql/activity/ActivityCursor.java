package com.northwind.graphql.activity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Up to where a dashboard has seen a building, opaque to callers. */
record ActivityCursor(String building, Position position) {

    /** What {@link #toString} wrote; empty if it is not one of ours. */
    static Optional<ActivityCursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int separator = plain.indexOf(' ');
            return separator < 0
                    ? Optional.empty()
                    : Optional.of(new ActivityCursor(
                            plain.substring(separator + 1), Position.parse(plain.substring(0, separator))));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%s %s".formatted(position, building).getBytes(StandardCharsets.UTF_8));
    }
}
