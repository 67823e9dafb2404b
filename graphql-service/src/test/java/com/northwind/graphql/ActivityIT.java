package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import java.time.Duration;
import java.util.ArrayList;
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
        mona = TestIssuer.user("mona", "manager");
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
    void resumesWhereADashboardWas() {
        String cursor = cursorAfter(fanout.tell(RIVERSIDE));
        List<Long> missed = LongStream.range(0, 450)
                .map(_ -> fanout.tell(RIVERSIDE))
                .boxed()
                .toList();

        try (Dashboard again = Dashboard.open(port, mona).watch(RIVERSIDE, cursor)) {
            again.hears(450);
            long live = fanout.tell(RIVERSIDE);
            again.hears(451);

            assertThat(sequences(again))
                    .startsWith(missed.toArray(Long[]::new))
                    .endsWith(live)
                    .hasSize(451);
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
            assertThat(sequences(dashboard)).containsExactly(first, second, third);
        }
    }

    @Test
    void showsNothingAgainThatWasShownBeforeTheConnectionWasLost() {
        long seen = fanout.tell(RIVERSIDE);
        String cursor = cursorAfter(seen);
        fanout.repeat(RIVERSIDE, seen);
        long news = fanout.tell(RIVERSIDE);

        try (Dashboard again =
                Dashboard.open(port, mona).watch(RIVERSIDE, cursor).hears(1)) {
            assertThat(sequences(again)).containsExactly(news);
        }
    }

    @Test
    void startsAnewWhenTheCursorIsNoLongerKnown() {
        String cursor = cursorAfter(fanout.tell(RIVERSIDE));
        fanout.tell(RIVERSIDE);
        fanout.trim(RIVERSIDE, 1);

        assertThat(isReset(RIVERSIDE, cursor)).isTrue();
    }

    @Test
    void startsAnewWhenTheCursorIsNotOfThisBuilding() {
        String cursor = cursorAfter(fanout.tell(RIVERSIDE));
        String nils = TestIssuer.user("nils", "manager");

        try (Dashboard dashboard = Dashboard.open(port, nils).watch("harbour", cursor)) {
            assertThat(dashboard.event(0).path("reset").asBoolean()).isTrue();
        }
        assertThat(isReset(RIVERSIDE, "bm90IG91cnM")).isTrue();
        assertThat(isReset(RIVERSIDE, "???")).isTrue();
    }

    @Test
    void staysOnWhenAnEventCannotBeRead() {
        try (Dashboard dashboard =
                Dashboard.open(port, mona).watch(RIVERSIDE, null).hears(1)) {
            fanout.append(RIVERSIDE, "{\"type\": \"com.northwind.tile.changed\", \"data\": 7}");
            fanout.append(RIVERSIDE, "{\"type\": \"com.northwind.of.tomorrow\"}");
            long sequence = fanout.tell(RIVERSIDE);

            dashboard.hears(2);
            assertThat(sequences(dashboard)).containsExactly(sequence);
        }
    }

    @Test
    void losesAndDoublesNothingAcrossManyReconnects() throws InterruptedException {
        String cursor = cursorAfter(fanout.tell(RIVERSIDE));
        List<Long> told = new ArrayList<>();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 2_000; i++) {
                told.add(fanout.tell(RIVERSIDE));
            }
        });

        List<Long> seen = new ArrayList<>();
        while (seen.size() < 2_000) {
            try (Dashboard dashboard =
                    Dashboard.open(port, mona).watch(RIVERSIDE, cursor).hears(1)) {
                List<JsonNode> heard = List.copyOf(dashboard.events);
                heard.forEach(
                        event -> seen.add(event.path("tile").path("sequence").asLong()));
                cursor = heard.getLast().path("cursor").asString();
            }
        }
        writer.join();

        assertThat(seen).isEqualTo(told);
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
            assertThat(sequences(dashboard)).containsExactly(sequence);
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
                Dashboard.open(port, TestIssuer.user("ada", "courier")).watch(RIVERSIDE, null)) {
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

    private boolean isReset(String building, String cursor) {
        try (Dashboard dashboard = Dashboard.open(port, mona).watch(building, cursor)) {
            JsonNode snapshot = dashboard.event(0);
            return snapshot.path("reset").asBoolean(false)
                    && snapshot.path("tiles").size() == 30;
        }
    }

    /** Where a dashboard stands that has seen this and no more. */
    private String cursorAfter(long sequence) {
        try (Dashboard dashboard =
                Dashboard.open(port, mona).watch(RIVERSIDE, null).hears(1)) {
            assertThat(sequence).isPositive();
            return dashboard.cursor();
        }
    }

    private static List<Long> sequences(Dashboard dashboard) {
        return dashboard.events.stream()
                .filter(event -> event.has("tile"))
                .map(event -> event.path("tile").path("sequence").asLong())
                .toList();
    }
}
