package com.northwind.fault;

import com.northwind.journey.Dashboard;
import com.northwind.journey.Json;
import com.northwind.journey.Platform;
import com.northwind.journey.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who watches a building and remembers everything that was said, in order. */
final class Witness implements AutoCloseable {

    private final String name;
    private final String building;
    private final Supplier<@Nullable Fault> trouble;
    private final List<Told> told = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Map<String, Told> last = new ConcurrentHashMap<>();
    private final Dashboard dashboard;

    /**
     * Watches from now on.
     *
     * @param trouble the last fault there was; null if there was none yet
     */
    Witness(String name, Platform platform, String token, String building, Supplier<@Nullable Fault> trouble) {
        this.name = name;
        this.building = building;
        this.trouble = trouble;
        this.dashboard = new Dashboard(platform.graphql(), token, building, this::hear);
    }

    private synchronized void hear(JsonNode event) {
        long now = System.nanoTime();
        switch (Json.text(event, "__typename")) {
            case "BuildingSnapshot" -> {
                snapshots.add(new Snapshot(trouble.get(), event.path("degraded").asBoolean()));
                event.path("tiles").forEach(tile -> remember(new Told(Tile.of(tile), now, true)));
            }
            case "TileChanged" -> remember(new Told(Tile.of(event.path("tile")), now, false));
            default -> {}
        }
    }

    private void remember(Told one) {
        told.add(one);
        last.put(one.place(), one);
    }

    String building() {
        return building;
    }

    /** Whether the whole building was told once. */
    synchronized boolean hasSeenAll() {
        return !snapshots.isEmpty();
    }

    /** What was told last of a box; null if nothing. */
    @Nullable Told last(String place) {
        return last.get(place);
    }

    synchronized Testimony testimony() {
        return new Testimony(name, building, List.copyOf(told), List.copyOf(snapshots), dashboard.tiles());
    }

    @Override
    public void close() {
        dashboard.close();
    }

    /**
     * A snapshot that came.
     *
     * @param after the last fault before it; null for none
     */
    record Snapshot(@Nullable Fault after, boolean degraded) {}
}
