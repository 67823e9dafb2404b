package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.DoorItem;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import redis.embedded.RedisServer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import tools.jackson.databind.JsonNode;

/** The live stream is only fast; without it a dashboard still ends equal to the table. */
@ServiceTest
class LostRedisIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORT = freePort();
    private static final String URL = "redis://127.0.0.1:" + PORT;
    private static RedisServer redis = started();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void own(DynamicPropertyRegistry properties) {
        properties.add("northwind.redis.url", () -> URL);
    }

    @AfterAll
    static void stop() throws IOException {
        redis.stop();
    }

    @Test
    void readsTheTableUntilTheStreamIsBack() throws IOException {
        String nils = Explorer.token("nils", "manager");
        try (Dashboard dashboard = Dashboard.open(port, nils).watch("harbour", null)) {
            assertThat(dashboard.event(0).path("reset").asBoolean(true)).isFalse();
            tellOnce(dashboard);

            redis.stop();
            await().atMost(PATIENCE)
                    .until(() -> last(dashboard, event -> event.path("reset").asBoolean(false)));

            write("LEFT_OPEN", 900_000);
            await().atMost(PATIENCE).until(() -> last(dashboard, event -> shows(event, "LEFT_OPEN")));

            try (Dashboard late = Dashboard.open(port, nils).watch("harbour", null)) {
                assertThat(late.event(0).path("reset").asBoolean(true)).isFalse();
                assertThat(shows(late.event(0), "LEFT_OPEN")).isTrue();
            }

            int before = dashboard.events.size();
            redis = started();
            dashboard.hears(before + 1);
            assertThat(dashboard.event(before).path("reset").asBoolean(false)).isTrue();
            tellOnce(dashboard);
        }
    }

    /** Its connections stay open, and nothing comes over them. */
    @Test
    void doesNotWaitForAStreamThatIsSilent() {
        String nils = Explorer.token("nils", "manager");
        try (Dashboard dashboard = Dashboard.open(port, nils).watch("harbour", null);
                Dashboard late = Dashboard.open(port, nils).acknowledged()) {
            assertThat(dashboard.event(0).path("degraded").asBoolean(true)).isFalse();
            tellOnce(dashboard);

            int before = dashboard.events.size();
            String process = processId();
            signal("STOP", process);
            try {
                dashboard.hears(before + 1);
                assertThat(dashboard.event(before).path("degraded").asBoolean(false))
                        .isTrue();
                late.watch("harbour", null);
                assertThat(late.event(0).path("degraded").asBoolean(false)).isTrue();
            } finally {
                signal("CONT", process);
            }

            await().atMost(PATIENCE)
                    .until(() ->
                            last(dashboard, event -> !event.path("degraded").asBoolean(true)));
            tellOnce(dashboard);
        }
    }

    private static String processId() {
        try (RedisClient client = RedisClient.create(URL)) {
            return client.connect()
                    .sync()
                    .info("server")
                    .lines()
                    .filter(line -> line.startsWith("process_id:"))
                    .map(line -> line.substring("process_id:".length()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void signal(String name, String process) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, process).start().waitFor();
            assertThat(exit).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    /** The fan-out has lost its connection too, hence a new one each time. */
    private static void tellOnce(Dashboard dashboard) {
        try (Fanout fanout = new Fanout(URL)) {
            long sequence = fanout.tell("harbour");
            await().atMost(PATIENCE)
                    .until(() -> last(
                            dashboard,
                            event -> event.path("tile").path("sequence").asLong(0) == sequence));
        }
    }

    private static boolean last(Dashboard dashboard, Predicate<JsonNode> expected) {
        return expected.test(dashboard.events.getLast());
    }

    private static boolean shows(JsonNode snapshot, String door) {
        return snapshot.path("tiles")
                .valueStream()
                .anyMatch(tile -> tile.path("locker").asString().equals("harbour-b")
                        && tile.path("compartment").asString().equals("04")
                        && tile.path("door").asString("").equals(door));
    }

    private static void write(String door, long sequence) {
        try (DynamoDbClient table = DynamoDbClient.create()) {
            table.updateItem(update -> update.tableName("northwind")
                    .key(DoorItem.key("harbour", "harbour-b", "04").toMap())
                    .attributeUpdates(Map.of(
                            "state", set(AttributeValue.fromS(door)),
                            "sequence", set(AttributeValue.fromN(Long.toString(sequence))))));
        }
    }

    private static AttributeValueUpdate set(AttributeValue value) {
        return AttributeValueUpdate.builder()
                .action(AttributeAction.PUT)
                .value(value)
                .build();
    }

    private static RedisServer started() {
        try {
            RedisServer server = RedisServer.newRedisServer()
                    .port(PORT)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
