package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway beside a Redis that goes away and comes back. */
@ExtendWith({Upstream.class, TestRedis.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "northwind.neighbours.answer=20s", "northwind.plans.answer=1s"})
class LostRedisIT {

    private static final String INVOICES = "/v2/invoices?period=2026-10";
    private static final String LOCAL = ";northwind-local";

    private static final Detour REDIS =
            new Detour(URI.create(Objects.requireNonNull(System.getProperty("northwind.redis.url"))));

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    private final String partner = "p-" + UUID.randomUUID();
    private final String token = TestIssuer.client("partner-" + partner, "invoices:read", Map.of("partner", partner));

    @DynamicPropertySource
    static void detour(DynamicPropertyRegistry properties) {
        properties.add("northwind.redis.url", () -> "redis://127.0.0.1:" + REDIS.port());
    }

    @BeforeEach
    void redisIsThere() {
        Inside.knows(partner, Inside.plan(1_000, 1_000, 20, 1_000));
        REDIS.open();
        await().until(() -> !isLocal(get()));
    }

    @Test
    void isDoneWithoutWhenItHangsUp() {
        REDIS.close();

        await().until(() -> isLocal(get()));
        assertThat(get().statusCode()).isEqualTo(200);
        assertThat(metrics()).contains("northwind_plan_local 1.0");
    }

    @Test
    void isDoneWithoutWhenItFallsSilent() {
        REDIS.fallSilent();

        HttpResponse<String> first = get();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(isLocal(first)).isTrue();
        assertThat(isLocal(get())).isTrue();
    }

    @Test
    void isNoWayToANewQuota() {
        long left = left(get());
        REDIS.close();
        await().until(() -> isLocal(get()));

        long allowed =
                IntStream.range(0, 40).filter(i -> get().statusCode() == 200).count();

        assertThat(allowed).isLessThan(left);
        assertProblem(get(), 429, "quota-exceeded");
    }

    @Test
    void isUsedAgainAndHearsWhatPassedWithoutIt() {
        REDIS.close();
        await().until(() -> isLocal(get()));
        long left = left(get());

        REDIS.open();
        HttpResponse<String> back = await().until(this::get, answer -> !isLocal(answer));

        assertThat(left(back)).isLessThan(left);
        assertThat(metrics()).contains("northwind_plan_local 0.0");
    }

    private HttpResponse<String> get() {
        return new Door(port).get(INVOICES, token);
    }

    private String metrics() {
        return new Door(management).get("/actuator/prometheus", token).body();
    }

    private static boolean isLocal(HttpResponse<String> answer) {
        return answer.headers().firstValue("RateLimit-Policy").orElseThrow().contains(LOCAL);
    }

    private static long left(HttpResponse<String> answer) {
        return Long.parseLong(
                answer.headers().firstValue("RateLimit").orElseThrow().replaceFirst(".*\"day\";r=([0-9]+);.*", "$1"));
    }
}
