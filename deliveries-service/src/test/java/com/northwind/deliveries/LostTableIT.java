package com.northwind.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.table.TableClients;
import com.northwind.testing.Contract;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TableTest
class LostTableIT {

    private static final Duration LIMIT = TableClients.CALL.multipliedBy(2).plusSeconds(5);
    private static final int CONNECTIONS = 2;
    private static final Contract CONTRACT = Contract.of("openapi/deliveries.yaml");

    private final String path = "/v1/deliveries/" + UUID.randomUUID();

    @Autowired
    InetSocketAddress table;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void isSaidUntilTheTableIsBack() throws IOException {
        Phone phone = Phone.of("ada", port);
        refused(phone);

        HttpServer back = HttpServer.create(table, 0);
        back.createContext("/", exchange -> {
            byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, nothing.length);
            exchange.getResponseBody().write(nothing);
            exchange.close();
        });
        back.start();
        try {
            assertThat(phone.get(path).statusCode()).isEqualTo(404);
        } finally {
            back.stop(0);
        }
    }

    @Test
    void isSaidInTimeWhenTheTableHangs() throws IOException {
        try (ServerSocket silent = new ServerSocket()) {
            silent.bind(table);

            long start = System.nanoTime();
            refused(Phone.of("ada", port));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        }
    }

    /** Those who wait for a connection until their time is over as well as those who have one. */
    @Test
    void isSaidToEverybodyAtOnceWhenTheTableHangs() throws IOException, InterruptedException {
        Phone phone = Phone.of("ada", port);
        Callable<HttpResponse<String>> read = () -> phone.get(path);
        try (ServerSocket silent = new ServerSocket();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            silent.bind(table);

            List<Future<HttpResponse<String>>> answers = callers.invokeAll(
                    Stream.generate(() -> read).limit(20 * CONNECTIONS).toList());

            assertThat(answers)
                    .extracting(answer -> answer.resultNow().statusCode())
                    .containsOnly(503);
        }
    }

    @Test
    void takesNoInstanceOutOfService() {
        assertThat(Phone.of("ada", managementPort)
                        .get("/actuator/health/readiness")
                        .statusCode())
                .isEqualTo(200);
    }

    private void refused(Phone phone) {
        HttpResponse<String> read = phone.get(path);
        HttpResponse<String> marked = phone.post(path + "/delivered", "k", "{}");

        assertThat(read.statusCode()).isEqualTo(503);
        assertThat(read.headers().firstValue("Retry-After")).isPresent();
        CONTRACT.matches("GET", "/v1/deliveries/{id}", 503, read.body());
        assertThat(marked.statusCode()).isEqualTo(503);
        CONTRACT.matches("POST", "/v1/deliveries/{id}/delivered", 503, marked.body());
    }

    @TestConfiguration
    static class Nowhere {

        @Bean
        InetSocketAddress nowhere() throws IOException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new InetSocketAddress(free.getInetAddress(), free.getLocalPort());
            }
        }

        @Bean
        @Primary
        DynamoDbClient lost(InetSocketAddress nowhere, ExecutionInterceptor inTime) {
            return TableClients.bounded(DynamoDbClient.builder(), inTime)
                    .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
                    .endpointOverride(URI.create("http://127.0.0.1:" + nowhere.getPort()))
                    .build();
        }
    }
}
