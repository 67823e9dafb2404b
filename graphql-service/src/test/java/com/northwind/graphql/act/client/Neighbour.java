package com.northwind.graphql.act.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The owner of the deliveries, played by a server of our own. */
final class Neighbour implements AutoCloseable {

    static final String ID = "018f3c1e-7b1a-7c3e-9d55-1f2e3d4c5b6a";
    static final String DELIVERY = """
            {"id": "%s", "building": "riverside", "locker": "riverside-a", "compartment": "03", "courier": "ada",
             "partner": "acme-homes", "status": "DELIVERED", "recipient": {"name": "Rosa", "unit": "4b"},
             "size": "SMALL", "date": "2026-11-20", "deliveredAt": "2026-11-20T12:00:00.000Z", "signatureKey": null,
             "photoKey": null, "failure": {"reason": "DAMAGED", "note": "wet"}, "revision": 4,
             "changedAt": "2026-11-20T12:00:00.000Z"}
            """.formatted(ID);
    static final String MARKED = DELIVERY.replaceFirst("\\{", "{\"pickupCode\": \"12345678\", ");

    final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Answer answer = HttpExchange::close;

    Neighbour() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            requests.add("%s %s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer.to(exchange);
        });
        server.start();
    }

    /** A client that waits as long as a busy machine needs. */
    DeliveryClient client() {
        return client(Duration.ofSeconds(20), Duration.ofSeconds(25));
    }

    DeliveryClient hastyClient() {
        return client(Duration.ofMillis(700), Duration.ofSeconds(3));
    }

    private DeliveryClient client(Duration attempt, Duration whole) {
        DeliveriesProperties properties = new DeliveriesProperties(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Duration.ofMillis(500),
                attempt,
                whole,
                attempt,
                whole);
        return new DeliveryClient(
                new ClientConfiguration()
                        .deliveriesService(
                                properties, new StaticListableBeanFactory().getBeanProvider(ObservationRegistry.class)),
                properties);
    }

    void does(Answer next) {
        answer = next;
    }

    void answers(int status, String body) {
        does(exchange -> write(exchange, status, body));
    }

    void refuses(int status, String problem, String more) {
        answers(status, "{\"type\": \"/problems/%s\", \"status\": %d %s}".formatted(problem, status, more));
    }

    /** Takes the request and never answers. */
    void isSilent() {
        does(exchange -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
    }

    static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String type = status < 300 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", body.startsWith("<") ? "text/html" : type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
