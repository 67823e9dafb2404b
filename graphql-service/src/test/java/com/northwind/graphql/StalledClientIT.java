package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Clients that stop reading cost no memory, no time of others, and soon not even a connection. */
@ServiceTest
@TestPropertySource(properties = "northwind.socket.patience=5s")
class StalledClientIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int EVENTS = 20_000;
    private static final int CLIENTS = 5;
    private static final long FLAT = 16L << 20;

    @LocalServerPort
    int port;

    @Value("${northwind.redis.url}")
    String redis;

    @Autowired
    MeterRegistry meters;

    @Test
    void areBoundedAndThenCut() throws IOException {
        String mona = Explorer.token("mona", "manager");
        String subscription = new JsonMapper()
                .writeValueAsString(Map.of("query", Dashboard.ACTIVITY, "variables", Map.of("building", "riverside")));
        List<StalledClient> stalled = new ArrayList<>();
        try (Dashboard reading =
                        Dashboard.open(port, mona).watch("riverside", null).hears(1);
                Fanout fanout = new Fanout(redis)) {
            for (int i = 0; i < CLIENTS; i++) {
                stalled.add(new StalledClient(port, mona, subscription));
            }
            long before = heap();

            long last = 0;
            for (int i = 0; i < EVENTS; i++) {
                last = fanout.tell("riverside");
            }

            long end = last;
            await().atMost(PATIENCE).until(() -> reading.sequences().contains(end));
            reading.events.clear();
            long grown = heap() - before;
            assertThat(grown).isLessThan(FLAT);
            assertThat(meters.get("northwind.live.coalesced").counter().count()).isPositive();
            await().atMost(PATIENCE).until(() -> stalled.stream().allMatch(StalledClient::isCut));
            assertThat(meters.get("northwind.sockets.closed")
                            .tag("reason", "too-slow")
                            .counter()
                            .count())
                    .isEqualTo(CLIENTS);
            assertThat(reading.closed).isNotDone();
        } finally {
            for (StalledClient client : stalled) {
                client.close();
            }
        }
    }

    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
