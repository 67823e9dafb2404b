package com.northwind.benchmark.sockets;

import com.northwind.benchmark.stage.CannotMeasure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One connection in the protocol graphql-transport-ws with one subscription, told of its first event. */
final class Watcher implements WebSocket.Listener {

    private static final JsonMapper JSON = new JsonMapper();

    private final String token;
    private final Map<String, ?> subscription;
    private final CompletableFuture<WebSocket> watching = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();

    private Watcher(String token, Map<String, ?> subscription) {
        this.token = token;
        this.subscription = subscription;
    }

    /** Comes to its end when the first event is there. */
    static CompletableFuture<WebSocket> open(HttpClient http, URI graph, String token, Map<String, ?> subscription) {
        Watcher watcher = new Watcher(token, subscription);
        URI socket = URI.create(graph.toString().replaceFirst("^http", "ws"));
        http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(socket, watcher)
                .exceptionally(failure -> {
                    watcher.watching.completeExceptionally(failure);
                    throw new CannotMeasure("No connection: " + failure, failure);
                });
        return watcher.watching;
    }

    @Override
    public void onOpen(WebSocket socket) {
        send(socket, Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + token)));
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            text.trimToSize();
            understand(socket, message);
        }
        socket.request(1);
        return null;
    }

    private void understand(WebSocket socket, String message) {
        switch (JSON.readTree(message).path("type").asString()) {
            case "connection_ack" -> send(socket, Map.of("id", "1", "type", "subscribe", "payload", subscription));
            case "ping" -> send(socket, Map.of("type", "pong"));
            case "next" -> {
                if (message.contains("\"errors\"")) {
                    watching.completeExceptionally(new CannotMeasure("Refused: " + message));
                }
                watching.complete(socket);
            }
            default -> watching.completeExceptionally(new CannotMeasure("Not watching: " + message));
        }
    }

    private static void send(WebSocket socket, Map<String, ?> message) {
        var _ = socket.sendText(JSON.writeValueAsString(message), true);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        watching.completeExceptionally(new CannotMeasure("Closed with %d %s".formatted(code, reason)));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        watching.completeExceptionally(failure);
    }
}
