package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Policies;
import com.northwind.testing.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before a service that never answers: the contract's time limits, in real time, and no hidden ones. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class TimeLimitIT {

    private static final Duration SCHEDULING = Duration.ofSeconds(25);
    private static final RawUpstream UPSTREAM = RawUpstream.hanging();
    private static final String ADMIN = TestIssuer.user("ada", "admin");

    @LocalServerPort
    int port;

    @Autowired
    Contract contract;

    private record Timed(HttpResponse<String> answer, Duration time) {}

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("northwind.invoices.url", UPSTREAM::url);
        properties.add("northwind.oidc.issuer", TestIssuer::url);
    }

    @AfterAll
    static void stop() throws Exception {
        UPSTREAM.close();
    }

    @Test
    void givesEachOperationTheTimeOfItsContract() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Operation, Future<Timed>> answers = contract.operations().stream()
                    .collect(Collectors.toMap(Function.identity(), it -> callers.submit(() -> ask(it))));

            Future<Duration> brokenOff = callers.submit(this::timeUntilASilentAnswerBreaksOff);

            for (Map.Entry<Operation, Future<Timed>> entry : answers.entrySet()) {
                Operation operation = entry.getKey();
                Timed timed = entry.getValue().get();
                assertProblem(timed.answer(), 504, "timeout");
                assertThat(timed.time())
                        .as(operation.id())
                        .isBetween(
                                operation.policies().timeout(),
                                operation.policies().timeout().plus(SCHEDULING));
            }
            assertThat(UPSTREAM.asked()).isEqualTo(answers.size() + 1);
            assertThat(brokenOff.get()).isGreaterThanOrEqualTo(Policies.TIMEOUT);
        }
    }

    private Timed ask(Operation operation) {
        long start = System.nanoTime();
        HttpResponse<String> answer = new Door(port).send(path(operation), request -> of(operation, request));
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private Duration timeUntilASilentAnswerBreaksOff() {
        long start = System.nanoTime();
        assertThatIOException().isThrownBy(() -> new Door(port)
                .answer("/v2/invoices/silent-body", request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                        .header("X-Northwind-Canary", "never")));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static HttpRequest.Builder of(Operation operation, HttpRequest.Builder request) {
        boolean forPeople =
                operation.access().stream().anyMatch(it -> !it.groups().isEmpty());
        request.header("Authorization", "Bearer " + (forPeople ? ADMIN : Door.TOKEN))
                .header("Idempotency-Key", "act-of-today");
        return operation.body() == null
                ? request.method(operation.method().name(), BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(operation.method().name(), BodyPublishers.ofString("{\"name\": \"Nightly import\"}"));
    }

    private static String path(Operation operation) {
        String path = operation.path().replace("{id}", "hanging000").replace("{partner}", "acme-homes");
        boolean ofPeriod =
                operation.parameters().stream().anyMatch(it -> it.name().equals("period"));
        return ofPeriod ? path + "?period=2026-10" : path;
    }
}
