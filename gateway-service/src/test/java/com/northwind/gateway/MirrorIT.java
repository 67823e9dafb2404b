package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A mirror that is sent a copy of every read. */
@GatewayTest
class MirrorIT {

    private static final OtherVersion MIRROR = new OtherVersion();
    private static final int ROOM = 16;

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void mirror(DynamicPropertyRegistry properties) {
        properties.add("northwind.mirror.invoices.url", MIRROR::url);
        properties.add("northwind.mirror.invoices.percent", () -> "100");
    }

    @AfterEach
    void itIsWell() {
        MIRROR.status = 200;
        MIRROR.gate.countDown();
    }

    @Test
    void isAskedTheSame() {
        double before = count("same");

        assertThat(new Door(port).get("/v2/invoices?period=2026-09").body()).contains("inv-1");

        await().until(() -> count("same") >= before + 1);
        assertThat(MIRROR.asked("GET /v2/invoices?period=2026-09 Bearer " + Door.TOKEN))
                .isEqualTo(1);
    }

    @Test
    void isComparedAndNotHeard() {
        double before = count("different");
        MIRROR.status = 500;

        assertThat(new Door(port).get("/v2/invoices/inv-2").statusCode()).isEqualTo(200);

        await().until(() -> count("different") >= before + 1);
    }

    @Test
    void isNeverAskedToChangeSomething() {
        new Door(port).send("/v1/api-keys", request -> request.POST(BodyPublishers.ofString("{\"name\": \"a\"}"))
                .header("Authorization", "Bearer " + Door.TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-of-a-test"));

        new Door(port).get("/v2/invoices/after-it");
        await().until(() -> MIRROR.asked("GET /v2/invoices/after-it Bearer " + Door.TOKEN) == 1);
        assertThat(MIRROR.asked("POST /v1/api-keys Bearer " + Door.TOKEN)).isZero();
    }

    @Test
    void isLeftOutWhenItIsSlow() {
        double before = count("skipped");
        MIRROR.gate = new CountDownLatch(1);

        for (int i = 0; i < ROOM + 4; i++) {
            assertThat(new Door(port).alone("/v2/invoices/slow-there").statusCode())
                    .isEqualTo(200);
        }

        await().until(() -> count("skipped") >= before + 1);
        assertThat(MIRROR.asked("GET /v2/invoices/slow-there Bearer " + Door.TOKEN))
                .isLessThanOrEqualTo(ROOM + 3);
    }

    private double count(String outcome) {
        return meters.find("northwind.mirror.copies").tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
