package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.graphql.failure.ErrorCode;
import com.northwind.graphql.failure.Refusal;
import com.northwind.table.BuildingItem;
import com.northwind.table.TableClients;
import com.northwind.table.TableItem;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table that is asked too much: it is asked again a few times, and given up in time. */
class ThrottledTableTests {

    private static final String ITEM = """
            {"PK": {"S": "BUILDING#b"}, "SK": {"S": "BUILDING"}, "type": {"S": "BUILDING"}, "revision": {"N": "1"},
             "changedAt": {"S": "2026-11-20T12:00:00.000Z"}, "id": {"S": "b"}, "name": {"S": "B"}, "zone": {"S": "UTC"}}
            """;
    private static final String FOUND = "{\"Item\": %s}".formatted(ITEM);
    private static final String FOUND_ALL =
            "{\"Responses\": {\"northwind\": [%s]}, \"UnprocessedKeys\": {}}".formatted(ITEM);
    private static final String LEFT_OUT = """
            {"Responses": {}, "UnprocessedKeys": {"northwind": {"Keys": [
                {"PK": {"S": "BUILDING#b"}, "SK": {"S": "BUILDING"}}]}}}
            """;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private DynamoDbClient client;
    private TableReader table;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        client = TableClients.bounded(DynamoDbClient.builder())
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build();
        table = new TableReader(new TableCalls(client, 2, TableClients.CALL));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void isAskedAgain() {
        serve(2, null, FOUND);

        assertThat(table.item(BuildingItem.key("b")).block()).isInstanceOf(BuildingItem.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void isGivenUpInTime() {
        serve(Integer.MAX_VALUE, null, FOUND);
        long start = System.nanoTime();

        assertThatExceptionOfType(SdkException.class)
                .isThrownBy(() -> table.item(BuildingItem.key("b")).block());

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(TableClients.CALL.plus(Duration.ofSeconds(1)));
        assertThat(asked.get()).isBetween(2, 10);
    }

    @Test
    void isAskedAgainForWhatItLeavesOut() {
        serve(2, LEFT_OUT, FOUND_ALL);

        List<TableItem> found =
                table.items(List.of(BuildingItem.key("b"))).collectList().block();

        assertThat(found).hasSize(1);
    }

    @Test
    void doesNotMakeAbsentWhatItLeavesOut() {
        serve(Integer.MAX_VALUE, LEFT_OUT, FOUND_ALL);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> table.items(List.of(BuildingItem.key("b")))
                        .collectList()
                        .block())
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(1));
                });
        assertThat(asked).hasValue(5);
    }

    /** So often trouble, then the answer. Trouble is that the table is asked too much, if nothing else is said. */
    private void serve(int often, @Nullable String trouble, String answer) {
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (asked.getAndIncrement() >= often) {
                write(exchange, 200, answer);
            } else if (trouble != null) {
                write(exchange, 200, trouble);
            } else {
                write(exchange, 400, """
                        {"__type": "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
                         "message": "too much"}
                        """);
            }
        });
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
