package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ActivityIT {

    private static final String RIVERSIDE = "riverside";

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
