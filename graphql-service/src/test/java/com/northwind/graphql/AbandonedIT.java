package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Nothing is read for somebody who has left, or who waited too long. */
@ServiceTest
@TestPropertySource(properties = "northwind.execution.time=3s")
class AbandonedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUESTION =
            "{\"query\": \"{ delivery(id: \\\"%s\\\") { building { name } } }\"}".formatted(World.id(1));

    @LocalServerPort
    int port;

    @Autowired
    SlowTable table;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void start() {
        table.reads.set(0);
        table.stopped.set(0);
    }

    @Test
    void isNotWorkedOnForACallerWhoHasLeft() {
        double before = abandoned("left");
        try (HttpClient http = HttpClient.newHttpClient()) {
            CompletableFuture<?> answer = http.sendAsync(question(), HttpResponse.BodyHandlers.ofString());
            await().atMost(PATIENCE).until(() -> table.reads.get() == 1);
            answer.cancel(true);
            http.shutdownNow();
        }

        await().atMost(PATIENCE).until(() -> table.stopped.get() == 1);
        await().atMost(PATIENCE).until(() -> abandoned("left") == before + 1);
        assertThat(table.reads).hasValue(1);
    }

    @Test
    void isNotWorkedOnForLongerThanItsTime() throws Exception {
        double before = abandoned("timeout");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(question(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.body()).contains("\"TIMEOUT\"");
        }
        await().atMost(PATIENCE).until(() -> table.stopped.get() == 1);
        assertThat(table.reads).hasValue(1);
        assertThat(abandoned("timeout")).isEqualTo(before + 1);
    }

    private double abandoned(String reason) {
        return meters.get("northwind.graph.abandoned")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private HttpRequest question() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Explorer.token("ada", "courier"))
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                .build();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Slowness {

        @Bean
        @Primary
        SlowTable slowTable() {
            return new SlowTable();
        }
    }

    /** Takes every read, and answers none. */
    static final class SlowTable implements DynamoDbClient {

        final AtomicInteger reads = new AtomicInteger();
        final AtomicInteger stopped = new AtomicInteger();

        @Override
        public GetItemResponse getItem(Consumer<GetItemRequest.Builder> request) {
            reads.incrementAndGet();
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("Nobody opens it");
            } catch (InterruptedException interrupted) {
                stopped.incrementAndGet();
                throw AbortedException.create("stopped", interrupted);
            }
        }

        @Override
        public String serviceName() {
            return "slow";
        }

        @Override
        public void close() {}
    }
}
