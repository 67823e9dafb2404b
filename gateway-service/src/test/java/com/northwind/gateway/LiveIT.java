package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Sinks;

/** Sockets and event streams of a service behind the door. */
@GatewayTest
@TestPropertySource(properties = "northwind.live.per-address=2")
class LiveIT {

    private static final LiveService SERVICE = new LiveService();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Listener listener = new Listener();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("northwind.graphql.url", () -> "http://127.0.0.1:" + SERVICE.port());
    }

    @AfterEach
    void hangUp() {
        listener.hangUp();
    }

    @Test
    void passesMessagesBothWays() {
        WebSocket socket = open();

        socket.sendText("hello", true).join();

        await().until(() -> listener.texts().equals("hellohello"));
        assertThat(socket.getSubprotocol()).isEqualTo("graphql-transport-ws");
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1013, 4401, 4403, 4499})
    void keepsTheCodeWithWhichTheServiceCloses(int code) {
        open().sendText("close " + code, true).join();

        await().until(() -> listener.closed() == code);
    }

    @Test
    void keepsTheCodeWithWhichTheCallerCloses() {
        open().sendClose(4000, "enough").join();

        await().until(() -> SERVICE.closed.contains(4000));
    }

    @Test
    void saysThatAMessageIsTooLarge() {
        open().sendText("x".repeat(65_537), true).join();

        await().until(() -> listener.closed() == 1009);
    }

    @Test
    void saysSoAlsoOfOneInParts() {
        WebSocket socket = open();
        socket.sendText("x".repeat(40_000), false).join();
        socket.sendText("x".repeat(40_000), true).join();

        await().until(() -> listener.closed() == 1009);
        assertThat(SERVICE.heard).noneMatch(text -> text.startsWith("xx"));
    }

    @Test
    void passesALargeMessageOfTheCallerOn() {
        open().sendText("y".repeat(65_536), true).join();

        await().atMost(Duration.ofSeconds(30)).until(() -> listener.texts().length() == 2 * 65_536);
    }

    @Test
    void hasRoomForSoManyFromOneAddress() {
        Listener other = new Listener();
        open();
        open(other);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> open(new Listener()))
                .havingCause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(429));

        other.hangUp();
        await().ignoreExceptions().until(() -> {
            open(other);
            return true;
        });
        other.hangUp();
    }

    @Test
    void passesAnEventOnWhenItComes() throws Exception {
        SERVICE.events.emitNext("data: 1\n\n", Sinks.EmitFailureHandler.FAIL_FAST);
        HttpResponse<InputStream> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                        .header("Accept", "text/event-stream")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\": \"subscription {}\"}"))
                        .build(),
                BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: 1");
            assertThat(lines.readLine()).isEmpty();

            SERVICE.events.emitNext("data: 2\n\n", Sinks.EmitFailureHandler.FAIL_FAST);
            assertThat(lines.readLine()).isEqualTo("data: 2");
        }
        assertThat(SERVICE.heard).contains("{\"query\": \"subscription {}\"}");
    }

    @Test
    void passesNothingElseOfIt() {
        assertProblem(new Door(port).get("/graphql"), 404, "not-found");
        assertProblem(post("/graphql", "application/json"), 404, "not-found");
        assertProblem(post("/graphql", "text/event-stream, application/json"), 404, "not-found");
        assertProblem(post("/graphql/schema", "text/event-stream"), 404, "not-found");
    }

    private HttpResponse<String> post(String path, String accept) {
        UnaryOperator<HttpRequest.Builder> change = request -> request.POST(BodyPublishers.ofString("{}"))
                .header("Accept", accept)
                .header("Content-Type", "application/json");
        return new Door(port).send(path, change);
    }

    private WebSocket open() {
        return open(listener);
    }

    private WebSocket open(Listener to) {
        return HTTP.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:%d/graphql".formatted(port)), to)
                .join();
    }
}
