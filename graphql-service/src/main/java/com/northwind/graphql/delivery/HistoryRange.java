package com.northwind.graphql.delivery;

import com.northwind.graphql.paging.Paging;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A part of a delivery's history. Every change of a delivery is one event under its revision, so the range is known
 * without looking.
 *
 * @param last the revision of the delivery, which is that of its last event
 * @param after the revision of the event before the first one
 */
public record HistoryRange(String delivery, long last, int first, long after) {

    private static final String KIND = "event";

    static HistoryRange of(Delivery delivery, int first, @Nullable String after) {
        return new HistoryRange(delivery.id(), delivery.revision(), Paging.size(first), revision(after));
    }

    /** The revision up to which this range goes. */
    public long end() {
        return Math.min(last, after + first);
    }

    /** The place of an event, opaque to callers. */
    public static String cursor(long revision) {
        String text = KIND + "\n" + revision;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long revision(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 2);
            long revision = parts.length == 2 && parts[0].equals(KIND) ? Long.parseLong(parts[1]) : -1;
            if (revision >= 0) {
                return revision;
            }
        } catch (IllegalArgumentException malformed) {
            throw Paging.noCursor();
        }
        throw Paging.noCursor();
    }
}
