package com.northwind.graphql;

import static org.awaitility.Awaitility.await;

import com.northwind.graphql.failure.RequestId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real client of graphql-transport-ws that keeps everything it hears. */
final class Dashboard implements WebSocket.Listener, AutoCloseable {

    static final String ACTIVITY = """
            subscription($building: ID!, $after: Cursor) { buildingActivity(buildingId: $building, after: $after) {
              __typename
              ... on BuildingSnapshot { cursor reset degraded tiles { locker compartment revision sequence door } }
              ... on TileChanged { cursor tile { locker compartment revision sequence door } } } }
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REPEATS = 3;
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final List<JsonNode> events = new CopyOnWriteArrayList<>();
    final List<JsonNode> lags = new CopyOnWriteArrayList<>();
    final List<JsonNode> errors = new CopyOnWriteArrayList<>();
    final List<String> completed = new CopyOnWriteArrayList<>();
    final List<JsonNode> pongs = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    volatile boolean answersPings = true;

    private final CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private int repeats;
    private final WebSocket socket;
    private volatile @Nullable Map<String, ?> subscription;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    private Dashboard(int port, Map<String, String> headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:%d/graphql".formatted(port)), this)
                .join();
    }

    /** A socket on which nothing has been said. */
    static Dashboard silent(int port) {
        return new Dashboard(port, Map.of());
    }

    /** A socket that said who it is when it was opened. */
    static Dashboard handshake(int port, String token) {
        return new Dashboard(port, Map.of("Authorization", "Bearer " + token)).init(Map.of());
    }

    /** A socket that says who it is first. */
    static Dashboard open(int port, String token) {
        return silent(port).init(Map.of("authorization", "Bearer " + token));
    }

    /** The same, by a client that names its handshake. */
    static Dashboard open(int port, String token, String requestId) {
        return new Dashboard(port, Map.of(RequestId.HEADER, requestId))
                .init(Map.of("authorization", "Bearer " + token));
    }

    Dashboard init(Map<String, String> payload) {
        return send(Map.of("type", "connection_init", "payload", payload));
    }

    Dashboard acknowledged() {
        acknowledged
                .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
        return this;
    }

    boolean isAcknowledged() {
        return acknowledged.isDone();
    }

    Dashboard watch(String building, @Nullable String after) {
        return subscribe("1", building, after);
    }

    Dashboard subscribe(String id, String building, @Nullable String after) {
        acknowledged();
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("building", building);
        variables.put("after", after);
        return ask(id, ACTIVITY, variables);
    }

    Dashboard ask(String id, String document, Map<String, ?> variables) {
        acknowledged();
        subscription =
                Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document, "variables", variables));
        return send(subscription);
    }

    /** Asks to stay on with another token; answers what was said to that. */
    JsonNode renew(String token) {
        int before = pongs.size();
        send(Map.of("type", "ping", "payload", Map.of("authorization", "Bearer " + token)));
        await().atMost(PATIENCE).until(() -> pongs.size() > before);
        return pongs.getLast();
    }

    /** Waits until so many events were heard. */
    Dashboard hears(int count) {
        await().atMost(PATIENCE).until(() -> events.size() >= count);
        return this;
    }

    JsonNode event(int index) {
        hears(index + 1);
        return events.get(index);
    }

    String cursor() {
        return events.getLast().path("cursor").asString();
    }

    /** The readings that live events told of. */
    List<Long> sequences() {
        return events.stream()
                .filter(event -> event.has("tile"))
                .map(event -> event.path("tile").path("sequence").asLong())
                .toList();
    }

    /** The code of the first error. */
    String refusal() {
        return refusal(0).path("code").asString();
    }

    /** What an error says beside its message. */
    JsonNode refusal(int index) {
        await().atMost(PATIENCE).until(() -> errors.size() > index);
        return errors.get(index).path("extensions");
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    Dashboard send(Map<String, ?> message) {
        return send(JSON.writeValueAsString(message));
    }

    synchronized Dashboard send(String message) {
        sent = sent.thenCompose(_ -> socket.sendText(message, true));
        return this;
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            JsonNode message = JSON.readTree(text.toString());
            text.setLength(0);
            understand(message);
        }
        from.request(1);
        return null;
    }

    private void understand(JsonNode message) {
        JsonNode payload = message.path("payload");
        switch (message.path("type").asString()) {
            case "connection_ack" -> acknowledged.complete(message);
            case "next" -> {
                if (payload.has("errors")) {
                    payload.path("errors").forEach(errors::add);
                } else {
                    payload.path("extensions").optional("lag").ifPresent(lags::add);
                    payload.path("data").forEach(events::add);
                }
            }
            case "error" -> error(payload);
            case "complete" -> completed.add(message.path("id").asString());
            case "pong" -> pongs.add(payload);
            case "ping" -> {
                if (answersPings) {
                    send(Map.of("type", "pong"));
                }
            }
            default -> {}
        }
    }

    /** A busy machine may not answer the first time; a good client asks again, but not for ever. */
    private void error(JsonNode errors) {
        if (subscription != null && repeats < REPEATS && errors.toString().contains("\"UNAVAILABLE\"")) {
            repeats++;
            send(subscription);
        } else {
            errors.forEach(this.errors::add);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
