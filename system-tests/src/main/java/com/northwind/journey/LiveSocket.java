package com.northwind.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One subscription over one WebSocket, in the protocol graphql-transport-ws. The token goes into the first message and
 * never into the address.
 */
final class LiveSocket implements WebSocket.Listener {

    private final String token;
    private final Map<String, ?> subscription;
    private final Consumer<JsonNode> data;
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    private LiveSocket(String token, Map<String, ?> subscription, Consumer<JsonNode> data) {
        this.token = token;
        this.subscription = subscription;
        this.data = data;
    }

    /** Subscribes, gives each event to {@code data}, and answers why it ended once it has. */
    static Connection open(
            HttpClient http, URI endpoint, String token, Map<String, ?> subscription, Consumer<JsonNode> data) {
        LiveSocket listener = new LiveSocket(token, subscription, data);
        CompletableFuture<WebSocket> socket = http.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .subprotocols("graphql-transport-ws")
                .buildAsync(endpoint, listener);
        var _ = socket.whenComplete((opened, failure) -> {
            if (failure != null) {
                listener.closed.complete("no connection: " + failure.getMessage());
            }
        });
        return new Connection(socket, listener.closed);
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
            JsonNode message = Json.read(text.toString());
            text.setLength(0);
            understand(socket, message);
        }
        socket.request(1);
        return null;
    }

    private void understand(WebSocket socket, JsonNode message) {
        switch (Json.text(message, "type")) {
            case "connection_ack" -> send(socket, Map.of("id", "1", "type", "subscribe", "payload", subscription));
            case "ping" -> send(socket, Map.of("type", "pong"));
            case "next" -> next(message.path("payload"));
            case "error", "complete" -> closed.complete(message.toString());
            default -> {}
        }
    }

    private void next(JsonNode payload) {
        if (payload.has("errors")) {
            closed.complete(payload.path("errors").toString());
        } else {
            data.accept(payload.path("data"));
        }
    }

    /** A WebSocket takes one message at a time. */
    private void send(WebSocket socket, Map<String, ?> message) {
        sent = sent.thenCompose(before -> socket.sendText(Json.write(message), true));
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        closed.complete(failure.toString());
    }

    /** A socket on its way to being open, and the reason why it ended. */
    record Connection(CompletableFuture<WebSocket> socket, CompletableFuture<String> ended) {

        void abort() {
            var _ = socket.thenAccept(WebSocket::abort);
        }
    }
}
