package com.northwind.ingest.letter;

import com.northwind.ingest.reading.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Letters in memory. */
public final class Box implements Letters {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Letter> letters = new ArrayList<>();

    public void put(String id, @Nullable String device, String message) {
        letters.add(new Letter(
                id, NOON.plusSeconds(letters.size()), new DeadLetter(message, "door is missing", device, NOON, null)));
    }

    public void clear() {
        letters.clear();
    }

    public List<String> ids() {
        return letters.stream().map(Letter::id).toList();
    }

    @Override
    public boolean visit(Predicate<Letter> done) {
        letters.removeIf(done);
        return false;
    }
}
