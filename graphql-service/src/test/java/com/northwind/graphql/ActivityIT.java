package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ActivityIT {

    private static final String RIVERSIDE = "riverside";
    private static final TemporalUnitOffset PATIENCE = within(60, ChronoUnit.SECONDS);

    @LocalServerPort
    int port;

    @Value("${northwind.redis.url}")
    String redis;

    private Fanout fanout;
    private String mona;

    @BeforeEach
    void start() {
        fanout = new Fanout(redis);
        mona = Explorer.token("mona", "manager");
    }

    @AfterEach
    void stop() {
        fanout.close();
    }

    @Test
    void showsASnapshotAndThenWhatChanges() {
        try (Dashboard dashboard = Dashboard.open(port, mona).watch(RIVERSIDE, null)) {
            JsonNode snapshot = dashboard.event(0);
            assertThat(snapshot.path("__typename").asString()).isEqualTo("BuildingSnapshot");
            assertThat(snapshot.path("reset").asBoolean(true)).isFalse();
            assertThat(snapshot.path("tiles")).hasSize(30);

            long sequence = fanout.tell(RIVERSIDE);

            assertThat(dashboard.event(1).path("tile").path("sequence").asLong())
                    .isEqualTo(sequence);
        }
    }

    @Test
    void saysHowLateEachHopWas() {
        try (Dashboard dashboard =
                Dashboard.open(port, mona).watch(RIVERSIDE, null).hears(1)) {
            fanout.tell(RIVERSIDE);
            fanout.tellWithTimes(RIVERSIDE);
            dashboard.hears(3);

            assertThat(dashboard.lags).singleElement().satisfies(lag -> {
                assertThat(lag.propertyNames())
                        .containsExactly("trace", "device", "arrival", "write", "stream", "push");
                assertThat(lag.path("trace").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
                assertThat(lag.path("device").asString()).isEqualTo("2026-11-20T11:59:59.800Z");
                assertThat(lag.path("arrival").asString()).isEqualTo("2026-11-20T11:59:59.900Z");
                assertThat(lag.path("write").asString()).isEqualTo("2026-11-20T12:00:00.000Z");
                assertThat(lag.path("stream").asString()).isEqualTo("2026-11-20T12:00:00.100Z");
                assertThat(Instant.parse(lag.path("push").asString())).isCloseTo(Instant.now(), PATIENCE);
            });
        }
    }

    @Test
    void takesTheTokenOfTheHandshakeToo() {
        try (Dashboard dashboard = Dashboard.handshake(port, mona).watch(RIVERSIDE, null)) {
            assertThat(dashboard.event(0).path("tiles")).hasSize(30);
        }
    }

    @Test
    void showsWhatIsToldTwiceOnce() {
        try (Dashboard dashboard =
                Dashboard.open(port, mona).watch(RIVERSIDE, null).hears(1)) {
            long first = fanout.tell(RIVERSIDE);
            fanout.repeat(RIVERSIDE, first);
            long second = fanout.tell(RIVERSIDE);
            fanout.repeat(RIVERSIDE, first);
            long third = fanout.tell(RIVERSIDE);

            dashboard.hears(4);
            assertThat(dashboard.sequences()).containsExactly(first, second, third);
        }
    }

    @Test
    void staysOnWhenAnEventCannotBeRead() {
        try (Dashboard dashboard =
                Dashboard.open(port, mona).watch(RIVERSIDE, null).hears(1)) {
            fanout.append(RIVERSIDE, "{\"type\": \"com.northwind.tile.changed\", \"data\": 7}");
            fanout.append(RIVERSIDE, "{\"type\": \"com.northwind.of.tomorrow\"}");
            long sequence = fanout.tell(RIVERSIDE);

            dashboard.hears(2);
            assertThat(dashboard.sequences()).containsExactly(sequence);
        }
    }

    @Test
    void tellsEverybodyWhoWatches() {
        List<Dashboard> dashboards = LongStream.range(0, 20)
                .mapToObj(_ -> Dashboard.open(port, mona).watch(RIVERSIDE, null))
                .toList();
        dashboards.forEach(dashboard -> dashboard.hears(1));

        long sequence = fanout.tell(RIVERSIDE);

        dashboards.forEach(dashboard -> {
            dashboard.hears(2);
            assertThat(dashboard.sequences()).containsExactly(sequence);
            dashboard.close();
        });
    }

    @Test
    void hidesTheBuildingsOfOthers() {
        try (Dashboard dashboard = Dashboard.open(port, mona).watch("harbour", null)) {
            assertThat(dashboard.refusal()).isEqualTo("NOT_FOUND");
        }
        try (Dashboard dashboard = Dashboard.open(port, mona).watch("nowhere", null)) {
            assertThat(dashboard.refusal()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void isForManagersOnly() {
        try (Dashboard dashboard =
                Dashboard.open(port, Explorer.token("ada", "courier")).watch(RIVERSIDE, null)) {
            assertThat(dashboard.refusal()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void goesOnAfterAPauseOfManyEvents() {
        try (Dashboard dashboard =
                Dashboard.open(port, mona).watch(RIVERSIDE, null).hears(1)) {
            LongStream.range(0, 1_500).forEach(_ -> fanout.tell(RIVERSIDE));
            long last = fanout.tell(RIVERSIDE);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> dashboard
                                    .events
                                    .getLast()
                                    .path("tile")
                                    .path("sequence")
                                    .asLong(0)
                            == last);
        }
    }
}
