package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The same subscription as server-sent events. */
@ServiceTest
class EventStreamIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private String lastEventId = "";

    @LocalServerPort
    int port;

    @Value("${northwind.redis.url}")
    String redis;

    @Test
    void showsASnapshotAndThenWhatChanges() {
        try (HttpClient http = HttpClient.newHttpClient();
                Fanout fanout = new Fanout(redis)) {
            var _ = listen(http, Explorer.token("mona", "manager"), Dashboard.ACTIVITY, "riverside");
            await().atMost(PATIENCE).until(() -> data().anyMatch(line -> line.contains("BuildingSnapshot")));

            long sequence = fanout.tell("riverside");

            await().atMost(PATIENCE).until(() -> data().anyMatch(line -> line.contains("\"sequence\":" + sequence)));
            http.shutdownNow();
        }
    }

    @Test
    void endsWithItsToken() {
        Instant expiry = Instant.now().plus(Duration.ofSeconds(4));
        String token = Explorer.token("mona", claims -> claims.expirationTime(Date.from(expiry)), "manager");

        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(listen(http, token, Dashboard.ACTIVITY, "riverside")).succeedsWithin(PATIENCE);
        }
        assertThat(lines).contains("event:complete");
    }

    @Test
    void saysWhyItCannotStart() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String mona = Explorer.token("mona", "manager");
            assertThat(listen(http, mona, Dashboard.ACTIVITY, "harbour")).succeedsWithin(PATIENCE);
            assertThat(lines.toString()).contains("NOT_FOUND");

            lines.clear();
            assertThat(listen(http, mona, "subscription { nothing }", "riverside"))
                    .succeedsWithin(PATIENCE);
            assertThat(lines.toString()).contains("BAD_REQUEST");
        }
    }

    @Test
    void goesOnBehindTheLastEventId() {
        String mona = Explorer.token("mona", "manager");
        try (Fanout fanout = new Fanout(redis)) {
            try (HttpClient http = HttpClient.newHttpClient()) {
                var _ = listen(http, mona, Dashboard.ACTIVITY, "riverside");
                await().atMost(PATIENCE).until(() -> data().anyMatch(line -> line.contains("BuildingSnapshot")));
                long seen = fanout.tell("riverside");
                await().atMost(PATIENCE).until(() -> data().anyMatch(line -> line.contains("\"sequence\":" + seen)));
                http.shutdownNow();
            }
            lastEventId = lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .toList()
                    .getLast()
                    .substring("id:".length());
            lines.clear();
            long missed = fanout.tell("riverside");

            try (HttpClient http = HttpClient.newHttpClient()) {
                var _ = listen(http, mona, Dashboard.ACTIVITY, "riverside");
                await().atMost(PATIENCE).until(() -> data().anyMatch(line -> line.contains("\"sequence\":" + missed)));
                assertThat(data()).noneMatch(line -> line.contains("BuildingSnapshot"));
                http.shutdownNow();
            }
        }
    }

    private Stream<String> data() {
        return lines.stream().filter(line -> line.startsWith("data:"));
    }

    private CompletableFuture<?> listen(HttpClient http, String token, String query, String building) {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", Map.of("building", building)));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", lastEventId)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
    }
}
