package com.northwind.graphql.act.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.graphql.act.DeliveryConflict;
import com.northwind.graphql.act.DeliveryMarked;
import com.northwind.graphql.act.DeliveryNotPossible;
import com.northwind.graphql.act.DoorCommandIssued;
import com.northwind.graphql.act.MarkDeliveredInput;
import com.northwind.graphql.act.MarkDeliveredResult;
import com.northwind.graphql.act.NotPossibleReason;
import com.northwind.graphql.act.OpenCompartmentInput;
import com.northwind.graphql.act.OpenCompartmentResult;
import com.northwind.graphql.failure.ErrorCode;
import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.locker.Compartment;
import com.northwind.table.DeliveryStatus;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DeliveryClientTests {

    private static final String ID = "018f3c1e-7b1a-7c3e-9d55-1f2e3d4c5b6a";
    private static final MarkDeliveredInput MARK = new MarkDeliveredInput(ID, "key-1", 3L, null);
    private static final OpenCompartmentInput OPEN = new OpenCompartmentInput(ID, "key-2");
    private static final String DELIVERY = """
            {"id": "%s", "building": "riverside", "locker": "riverside-a", "compartment": "03", "courier": "ada",
             "partner": "acme-homes", "status": "DELIVERED", "recipient": {"name": "Rosa", "unit": "4b"},
             "size": "SMALL", "date": "2026-11-20", "deliveredAt": "2026-11-20T12:00:00.000Z", "signatureKey": null,
             "revision": 4, "changedAt": "2026-11-20T12:00:00.000Z"}
            """.formatted(ID);

    private final List<String> requests = new ArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private HttpServer service;
    private DeliveryClient client;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.start();
        client = client(service.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        silence.countDown();
        service.stop(0);
    }

    @Test
    void marksWithTheCallersTokenAndKey() {
        answers(200, "", DELIVERY);

        MarkDeliveredResult result = mark();

        assertThat(result).isInstanceOfSatisfying(DeliveryMarked.class, marked -> {
            assertThat(marked.replayed()).isFalse();
            assertThat(marked.delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
            assertThat(marked.delivery().compartment()).isEqualTo(new Compartment("riverside", "riverside-a", "03"));
        });
        assertThat(requests)
                .containsExactly("POST /v1/deliveries/%s/delivered key-1 Bearer token-of-ada ".formatted(ID)
                        + "{\"expectedRevision\":3,\"signatureKey\":null}");
    }

    @Test
    void saysThatAnAnswerIsARepetition() {
        answers(200, "true", DELIVERY);

        assertThat(mark()).isInstanceOfSatisfying(DeliveryMarked.class, marked -> assertThat(marked.replayed())
                .isTrue());
    }

    @Test
    void tellsOfAConflict() {
        refuses(409, "stale-delivery", DELIVERY);

        assertThat(mark()).isInstanceOfSatisfying(DeliveryConflict.class, conflict -> assertThat(
                        conflict.current().revision())
                .isEqualTo(4));
    }

    @Test
    void tellsWhenTheDeliveryDoesNotAllowIt() {
        refuses(409, "delivery-state", DELIVERY);

        assertThat(mark()).isInstanceOfSatisfying(DeliveryNotPossible.class, refused -> assertThat(refused.reason())
                .isEqualTo(NotPossibleReason.STATUS));
        assertThat(open()).isInstanceOf(DeliveryNotPossible.class);
    }

    @Test
    void tellsWhenThereIsNoCompartment() {
        refuses(
                409,
                "delivery-state",
                DELIVERY.replace("\"riverside-a\"", "null").replace("\"03\"", "null"));

        assertThat(open()).isInstanceOfSatisfying(DeliveryNotPossible.class, refused -> assertThat(refused.reason())
                .isEqualTo(NotPossibleReason.NO_COMPARTMENT));
    }

    @Test
    void opens() {
        answers(202, "", """
                {"commandId": "c1", "locker": "riverside-a", "compartment": "03", "expiresAt": "2026-11-20T12:00:10.000Z"}
                """);

        assertThat(open())
                .isEqualTo(
                        new DoorCommandIssued("c1", "riverside-a", "03", Instant.parse("2026-11-20T12:00:10Z"), false));
    }

    @Test
    void saysWhatItCannotTell() {
        assertThat(codeOf(404, "unknown-delivery")).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(codeOf(422, "idempotency-key-reused")).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(codeOf(409, "in-progress")).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(codeOf(503, "unavailable")).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(codeOf(401, "unauthenticated")).isEqualTo(ErrorCode.UNAUTHENTICATED);
        assertThat(codeOf(403, "forbidden")).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void isNotConfusedByAnErrorThatIsNoProblem() {
        answers(502, "", "<html>Bad gateway</html>");

        assertThat(code(this::mark)).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void doesNotWaitForANeighbourThatIsSilent() {
        serve(exchange -> {
            try {
                silence.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertThat(code(this::mark)).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(requests).hasSize(1);
    }

    @Test
    void saysThatANeighbourIsAway() {
        service.stop(0);

        assertThat(code(this::mark)).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    private MarkDeliveredResult mark() {
        return Objects.requireNonNull(client.markDelivered(MARK, "token-of-ada").block(Duration.ofSeconds(30)));
    }

    private OpenCompartmentResult open() {
        return Objects.requireNonNull(
                client.openCompartment(OPEN, "token-of-ada").block(Duration.ofSeconds(30)));
    }

    private ErrorCode codeOf(int status, String problem) {
        refuses(status, problem, "null");
        ErrorCode marking = code(this::mark);
        assertThat(code(this::open)).isEqualTo(marking);
        return marking;
    }

    private static ErrorCode code(Supplier<?> act) {
        List<ErrorCode> codes = new ArrayList<>();
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::get).satisfies(refusal -> codes.add(refusal.code()));
        return codes.getFirst();
    }

    private void refuses(int status, String problem, String current) {
        answers(
                status,
                "",
                "{\"type\": \"/problems/%s\", \"status\": %d, \"current\": %s}".formatted(problem, status, current));
    }

    private void answers(int status, String replayed, String body) {
        serve(exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String type = status < 300 ? "application/json" : "application/problem+json";
            exchange.getResponseHeaders().set("Content-Type", body.startsWith("<") ? "text/html" : type);
            if (!replayed.isEmpty()) {
                exchange.getResponseHeaders().set("Idempotency-Replayed", replayed);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void serve(Answer answer) {
        try {
            service.removeContext("/");
        } catch (IllegalArgumentException first) {
            // nothing was served so far
        }
        service.createContext("/", exchange -> {
            requests.add("%s %s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer.to(exchange);
        });
    }

    private static DeliveryClient client(int port) {
        DeliveriesProperties properties = new DeliveriesProperties(
                URI.create("http://127.0.0.1:" + port), Duration.ofMillis(500), Duration.ofSeconds(1));
        return new DeliveryClient(new ClientConfiguration()
                .deliveriesService(
                        properties,
                        new StaticListableBeanFactory()
                                .getBeanProvider(io.micrometer.observation.ObservationRegistry.class)));
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
