package com.northwind.journey;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A manager's dashboard of one building. A lost socket is opened again, with the cursor of what was seen last. */
public final class Dashboard implements AutoCloseable {

    private static final String ACTIVITY = "web-console/BuildingActivity";
    private static final Executor SOON = CompletableFuture.delayedExecutor(250, MILLISECONDS);

    private final Http http = Http.plain();
    private final URI endpoint;
    private final String token;
    private final String building;
    private final Consumer<JsonNode> events;
    private final Map<String, Tile> tiles = new ConcurrentHashMap<>();
    private final Queue<Expectation> expectations = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String cursor;
    private volatile LiveSocket.@Nullable Connection connection;
    private volatile String lastEnd = "";
    private volatile boolean shut;

    /** Starts to watch at once; the first snapshot comes when it comes. */
    Dashboard(URI graphql, String token, String building) {
        this(graphql, token, building, event -> {});
    }

    /** Gives each event of the subscription to somebody else too, one after the other. */
    public Dashboard(URI graphql, String token, String building, Consumer<JsonNode> events) {
        this.events = events;
        this.endpoint = URI.create(graphql.toString().replaceFirst("^http", "ws"));
        this.token = token;
        this.building = building;
        connect();
    }

    private void connect() {
        if (shut) {
            return;
        }
        Map<String, Object> variables = new HashMap<>(Map.of("building", building));
        Optional.ofNullable(cursor).ifPresent(seen -> variables.put("after", seen));
        Map<String, Object> subscription = Map.of("documentId", Documents.id(ACTIVITY), "variables", variables);
        var opening = LiveSocket.open(http.client(), endpoint, token, subscription, this::receive);
        connection = opening;
        var _ = opening.ended().thenAccept(this::ended);
    }

    private void ended(String reason) {
        lastEnd = reason;
        Optional.ofNullable(connection).ifPresent(LiveSocket.Connection::abort);
        SOON.execute(this::connect);
    }

    private void receive(JsonNode data) {
        long now = System.nanoTime();
        JsonNode event = data.path("buildingActivity");
        event.path("tiles").forEach(tile -> show(Tile.of(tile), now));
        if (event.has("tile")) {
            show(Tile.of(event.path("tile")), now);
        }
        events.accept(event);
        cursor = Json.text(event, "cursor");
    }

    private void show(Tile tile, long now) {
        tiles.put(tile.place(), tile);
        expectations.removeIf(expectation -> expectation.meets(tile, now));
    }

    /** Completes with the first such tile that arrives from now on. */
    CompletableFuture<Sighting> expect(Predicate<Tile> wanted) {
        Expectation expectation = new Expectation(wanted, new CompletableFuture<>());
        expectations.add(expectation);
        return expectation.sighting();
    }

    Optional<Tile> tile(String place) {
        return Optional.ofNullable(tiles.get(place));
    }

    /** By their places. */
    public Map<String, Tile> tiles() {
        return Map.copyOf(tiles);
    }

    /** Why the last socket ended; empty if none has. */
    String lastEnd() {
        return lastEnd;
    }

    @Override
    public void close() {
        shut = true;
        Objects.requireNonNull(connection).abort();
    }

    /** A tile, and when it arrived by {@link System#nanoTime}. */
    record Sighting(Tile tile, long nanoTime) {}

    private record Expectation(Predicate<Tile> wanted, CompletableFuture<Sighting> sighting) {

        boolean meets(Tile tile, long now) {
            return wanted.test(tile) && sighting.complete(new Sighting(tile, now));
        }
    }
}
