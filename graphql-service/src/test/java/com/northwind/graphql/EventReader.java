package com.northwind.graphql;

import static org.awaitility.Awaitility.await;

import com.northwind.graphql.failure.RequestId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events that keeps every line it hears. */
final class EventReader implements AutoCloseable {

    static final String REQUEST = "a-request-of-a-reader";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    final List<String> lines = new CopyOnWriteArrayList<>();

    /** Fails when the connection is cut. */
    final CompletableFuture<?> end;

    private final HttpClient http = HttpClient.newHttpClient();

    EventReader(int port, String token, String query, Map<String, ?> variables, String lastEventId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", lastEventId)
                .header(RequestId.HEADER, REQUEST)
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        end = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
    }

    static EventReader watch(int port, String token, String building) {
        return watch(port, token, building, "");
    }

    static EventReader watch(int port, String token, String building, String lastEventId) {
        return new EventReader(port, token, Dashboard.ACTIVITY, Map.of("building", building), lastEventId);
    }

    Stream<String> data() {
        return lines.stream().filter(line -> line.startsWith("data:"));
    }

    /** Waits until there is an event with this in it. */
    EventReader hears(String part) {
        await().atMost(PATIENCE).until(() -> data().anyMatch(line -> line.contains(part)));
        return this;
    }

    EventReader hears(long sequence) {
        return hears("\"sequence\":" + sequence);
    }

    String lastEventId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .toList()
                .getLast()
                .substring("id:".length());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
