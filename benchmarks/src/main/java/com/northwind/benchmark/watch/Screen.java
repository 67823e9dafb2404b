package com.northwind.benchmark.watch;

import com.northwind.benchmark.fleet.Box;
import com.northwind.benchmark.fleet.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one dashboard shows of its doors, over as many connections as it needs. */
public final class Screen implements Ear {

    private final Change change;
    private final Map<String, Long> shown = new HashMap<>();
    private @Nullable String cursor;
    private long skipped;
    private long doubled;
    private long resets;

    public Screen(Change change) {
        this.change = change;
    }

    /** Is told of each newer state of a door. */
    @FunctionalInterface
    public interface Change {

        /** Between the two there may be states that were never shown. */
        void shown(String place, long before, long now, long nanoTime, JsonNode answer);
    }

    @Override
    public synchronized void hear(Heard heard) {
        JsonNode answer = heard.answer();
        JsonNode event = answer.path("data").path("buildingActivity");
        cursor = event.path("cursor").asString();
        if (event.path("reset").asBoolean(false)) {
            resets++;
        }
        event.path("tiles")
                .forEach(tile -> shown.merge(place(tile), tile.path("sequence").asLong(0), Math::max));
        JsonNode tile = event.path("tile");
        if (!tile.isMissingNode()) {
            show(tile, heard.nanoTime(), answer);
        }
    }

    private void show(JsonNode tile, long nanoTime, JsonNode answer) {
        String place =
                tile.path("locker").asString() + "/" + tile.path("compartment").asString();
        long now = tile.path("sequence").asLong();
        long before = shown.getOrDefault(place, 0L);
        if (now <= before) {
            doubled++;
            return;
        }
        skipped += now - before - 1;
        shown.put(place, now);
        change.shown(place, before, now, nanoTime, answer);
    }

    private static String place(JsonNode tile) {
        return tile.path("locker").asString() + "/" + tile.path("compartment").asString();
    }

    /** Up to where it has seen its building; null before its first event. */
    public synchronized @Nullable String cursor() {
        return cursor;
    }

    /** States of doors that a newer one was shown instead of. */
    public synchronized long skipped() {
        return skipped;
    }

    /** Events that said what had been said before. */
    public synchronized long doubled() {
        return doubled;
    }

    /** Snapshots instead of what was missed. */
    public synchronized long resets() {
        return resets;
    }

    /** How many movements of these doors it has not shown yet. */
    public synchronized long behind(List<Box> boxes, Times times) {
        return boxes.stream()
                .mapToLong(box -> times.newest(box.place()) - shown.getOrDefault(box.place(), 0L))
                .sum();
    }
}
