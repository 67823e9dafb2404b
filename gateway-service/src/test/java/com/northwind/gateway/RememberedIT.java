package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import io.netty.util.ResourceLeakDetector;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before a service and beside a Redis that can be lost. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class RememberedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RedisProcess REDIS = new RedisProcess();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        properties.add("northwind.redis.url", REDIS::url);
    }

    @AfterAll
    static void stop() {
        REDIS.stop();
    }

    @Test
    void answersWithoutTheService(CapturedOutput output) {
        String path = "/v2/invoices/inv-kept";
        await().atMost(PATIENCE).until(() -> isRemembered(path));
        HttpResponse<String> answer = new Door(port).get(path);

        assertThat(answer.body()).contains("lines");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(answer.headers().firstValue("Age")).isPresent();
        assertThat(answer.headers().map()).containsKey("x-request-id").doesNotContainKeys("pragma", "expires");
        await().until(() -> output.getOut()
                .lines()
                .anyMatch(line -> line.contains("\"operation\":\"getInvoice\"") && line.contains("\"cache\":\"hit\"")));
    }

    @Test
    void saysThatNothingChanged() {
        String path = "/v2/invoices/inv-same";
        String state = new Door(port).get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = new Door(port)
                .send(path, request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                        .header("If-None-Match", state));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains(state);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
    }

    @Test
    void asksForEachPartnerAndForNobodyElse() {
        String path = "/v2/invoices/inv-other";
        Inside.knows("bluekey", Inside.plan(10_000, 10_000, 1_000_000, 10_000_000));
        await().atMost(PATIENCE).until(() -> isRemembered(path));
        int asked = asked(path);

        assertThat(new Door(port)
                        .get(path, token("invoices:write", "acme-homes"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Door(port)
                        .get(path, TestIssuer.expired("partner-acme-homes"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(asked(path)).isEqualTo(asked);
        assertThat(new Door(port).get(path, token("invoices:read", "bluekey")).statusCode())
                .isEqualTo(200);
        assertThat(asked(path)).isEqualTo(asked + 1);
    }

    @Test
    void forgetsWhatTheStreamSaysHasChanged() {
        String invoice = "/v2/invoices/inv-changed";
        String list = "/v2/invoices?period=2026-10";
        await().atMost(PATIENCE).until(() -> isRemembered(invoice) && isRemembered(list));
        int askedForInvoice = asked(invoice);
        int askedForList = asked(list);

        REDIS.tell("INVOICE#inv-changed", "INVOICE", "acme-homes");

        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> {
            new Door(port).get(invoice);
            new Door(port).get(list);
            return asked(invoice) > askedForInvoice && asked(list) > askedForList;
        });
    }

    @Test
    void forgetsEverythingWhenAnythingMayHaveChanged(CapturedOutput output) {
        String path = "/v2/invoices/inv-any";
        await().atMost(PATIENCE).until(() -> isRemembered(path));
        int asked = asked(path);

        REDIS.tellOfEverything();

        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> {
            new Door(port).get(path);
            return asked(path) > asked;
        });
        assertThat(output.getOut()).doesNotContain("changes cannot be heard");
    }

    @Test
    void remembersNothingWithoutRedisAndAgainWithIt() {
        String path = "/v2/invoices/inv-lost";
        await().atMost(PATIENCE).until(() -> isRemembered(path));

        REDIS.stop();
        await().atMost(PATIENCE).until(() -> !isRemembered(path));
        assertThat(new Door(port).get(path).statusCode()).isEqualTo(200);

        REDIS.start();
        await().atMost(PATIENCE).until(() -> isRemembered(path));
    }

    @Test
    void leavesNoBufferBehind(CapturedOutput output) {
        ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        try {
            for (int round = 0; round < 3; round++) {
                IntStream.range(0, 60).forEach(i -> new Door(port).get("/v2/invoices/inv-leak-" + i % 20));
                IntStream.range(0, 20).forEach(_ -> new Door(port).get(Upstream.LARGE));
                System.gc(); // what was not released is reported when the next buffers are made
            }
        } finally {
            ResourceLeakDetector.setLevel(before);
        }

        assertThat(output.getOut()).doesNotContain("LEAK");
    }

    /** Whether a second request is answered without the service. */
    private boolean isRemembered(String path) {
        new Door(port).get(path);
        int asked = asked(path);
        new Door(port).get(path);
        return asked(path) == asked;
    }

    private static int asked(String path) {
        return Upstream.requests(path).size();
    }

    private static String token(String scope, String partner) {
        return TestIssuer.client("partner-" + partner, scope, Map.of("partner", partner));
    }
}
