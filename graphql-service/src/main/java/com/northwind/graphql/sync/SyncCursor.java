package com.northwind.graphql.sync;

import com.northwind.graphql.failure.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in the change log of one courier, opaque to callers. It never becomes too old. */
record SyncCursor(String courier, long order) {

    private static final String KIND = "sync";

    /**
     * Reads what {@link #toString} wrote for this courier; the beginning for null.
     *
     * @throws Refusal if it is another's, or none
     */
    static SyncCursor of(String courier, @Nullable String since) {
        if (since == null) {
            return new SyncCursor(courier, 0);
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(since), StandardCharsets.UTF_8).split("\n", 3);
            long order = parts.length == 3 && parts[0].equals(KIND) && parts[2].equals(courier)
                    ? Long.parseLong(parts[1])
                    : -1;
            if (order >= 0) {
                return new SyncCursor(courier, order);
            }
        } catch (IllegalArgumentException malformed) {
            throw noCursor();
        }
        throw noCursor();
    }

    private static Refusal noCursor() {
        return Refusal.badArgument("since", "The argument since is not a cursor of this courier");
    }

    @Override
    public String toString() {
        String text = "%s\n%d\n%s".formatted(KIND, order, courier);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
