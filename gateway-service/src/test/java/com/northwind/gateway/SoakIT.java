package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad callers, bad services and good calls at once, in 24 MB of memory outside the heap: none of it is lost or runs out. */
class SoakIT {

    private static final int CALLERS = 8;
    private static final int ROUNDS = 8;
    private static final String TOKEN = "Authorization: Bearer " + Door.TOKEN + "\r\n";

    @TempDir
    Path directory;

    @Test
    void keepsItsMemoryWhateverComes() throws Exception {
        try (RawUpstream upstream = new RawUpstream();
                DoorProcess door = new DoorProcess(
                        directory.resolve("log"),
                        "northwind.invoices.url=" + upstream.url(),
                        "northwind.oidc.issuer=" + TestIssuer.url(),
                        "northwind.limit.head=1s",
                        "northwind.upstream.breaker.calls=1000000",
                        "northwind.addresses.rate=100000",
                        "northwind.addresses.burst=100000");
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                all.add(callers.submit(() -> rounds(door.port(), upstream)));
            }
            for (Future<?> one : all) {
                one.get();
            }

            assertThat(new Door(door.port()).get("/v2/invoices/good").statusCode())
                    .isEqualTo(200);
            await().atMost(Duration.ofMinutes(1)).until(() -> door.inflight() == 0);
            assertThat(door.directMemory()).isLessThanOrEqualTo(24 * 1_048_576);
            assertThat(door.log()).doesNotContain("LEAK", "OutOfDirectMemory", "OutOfMemory", "\"status\":500");
        }
    }

    private static @Nullable Void rounds(int port, RawUpstream upstream) throws IOException {
        for (int i = 0; i < ROUNDS; i++) {
            badCalls(port);
            badServices(port);
            leaveWhileAServiceHangs(port, upstream);
            assertThat(new Door(port).get("/v2/invoices/good").statusCode()).isEqualTo(200);
        }
        return null;
    }

    private static void badCalls(int port) throws IOException {
        ignored(port, "GARBAGE\r\n\r\n");
        ignored(port, "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: door\r\n\r\n");
        ignored(port, "GET / HTTP/1.1\r\nHost: door\r\nX: " + "a".repeat(11_000) + "\r\n\r\n");
        ignored(port, post("Content-Length: 5\r\nTransfer-Encoding: chunked") + "0\r\n\r\n");
        ignored(port, post("Content-Length: 5\r\nContent-Encoding: gzip") + "12345");
        ignored(port, post("Transfer-Encoding: chunked") + "zz\r\n");
        for (String part : new String[] {"GET /v1/pl", post("Content-Length: 100000") + "a".repeat(50_000)}) {
            try (Wire left = new Wire(port)) {
                left.send(part);
            }
        }
        assertThat(new Door(port)
                        .send("/v1/api-keys", request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                                .header("Idempotency-Key", "act-of-today")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(new byte[1_048_576])))
                        .statusCode())
                .isEqualTo(400);
    }

    private static void badServices(int port) {
        assertStatus(port, "huge", 502);
        assertStatus(port, "garbage", 502);
        assertStatus(port, "half-a-head", 502);
        assertStatus(port, "reset", 503);
        breaksOff(port, "endless");
        breaksOff(port, "half-a-body");
    }

    private static void leaveWhileAServiceHangs(int port, RawUpstream upstream) throws IOException {
        try (Wire left = new Wire(port)) {
            long asked = upstream.asked("/v2/invoices/hang");
            left.send("GET /v2/invoices/hang HTTP/1.1\r\nHost: door\r\nX-Northwind-Canary: never\r\n" + TOKEN + "\r\n");
            await().atMost(Duration.ofMinutes(1)).until(() -> upstream.asked("/v2/invoices/hang") > asked);
        }
    }

    private static void assertStatus(int port, String fault, int status) {
        assertThat(new Door(port).get("/v2/invoices/" + fault).statusCode())
                .as(fault)
                .isEqualTo(status);
    }

    private static void breaksOff(int port, String fault) {
        try {
            new Door(port)
                    .answer("/v2/invoices/" + fault, request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                            .header("X-Northwind-Canary", "never"));
        } catch (IOException brokenOff) {
            return;
        }
        throw new AssertionError(fault + " was answered as if it were whole");
    }

    private static void ignored(int port, String request) throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.send(request).seeItEnd();
        }
    }

    private static String post(String headers) {
        return "POST /v1/api-keys HTTP/1.1\r\nHost: door\r\nConnection: close\r\n" + TOKEN
                + "Idempotency-Key: act-of-today\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n";
    }
}
