package com.northwind.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A dashboard of somebody else: the public client graphql-ws, which finds its own way back. */
final class LiveClient implements AutoCloseable {

    private final List<JsonNode> lines = new CopyOnWriteArrayList<>();
    private final Process node;

    /** Starts to watch at once; the first snapshot comes when it comes. */
    LiveClient(Platform platform, String token, String building) {
        String subscription = Json.write(Map.of(
                "documentId", Documents.id("web-console/BuildingActivity"), "variables", Map.of("building", building)));
        String endpoint = platform.graphql().toString().replaceFirst("^http", "ws");
        this.node = Node.start(Map.of("TOKEN", token), "watch.js", endpoint, subscription);
        Thread.ofVirtual()
                .start(() -> node.inputReader().lines().map(Json::read).forEach(lines::add));
    }

    /** How often it was let in. */
    long connections() {
        return lines.stream().filter(line -> line.has("connected")).count();
    }

    List<JsonNode> failures() {
        return lines.stream().filter(line -> line.has("failure")).toList();
    }

    List<JsonNode> snapshots() {
        return events("BuildingSnapshot").toList();
    }

    /** What it was told of one tile, change by change. */
    List<Long> sequences(String place) {
        return events("TileChanged")
                .map(event -> event.path("tile"))
                .filter(tile -> Tile.of(tile).place().equals(place))
                .map(tile -> tile.path("sequence").asLong())
                .toList();
    }

    private Stream<JsonNode> events(String type) {
        return lines.stream()
                .map(line -> line.path("event"))
                .filter(event -> event.path("__typename").asString("").equals(type));
    }

    @Override
    public void close() {
        try {
            node.getOutputStream().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            node.destroy();
        }
    }
}
