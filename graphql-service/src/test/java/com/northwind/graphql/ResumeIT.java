package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A dashboard that comes back. */
@ServiceTest
class ResumeIT {

    private static final String RIVERSIDE = "riverside";

    @LocalServerPort
    int port;

    @Value("${northwind.redis.url}")
    String redis;

    @Autowired
    MeterRegistry meters;

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

            assertThat(again.sequences())
                    .startsWith(missed.toArray(Long[]::new))
                    .endsWith(live)
                    .hasSize(451);
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
            assertThat(again.sequences()).containsExactly(news);
        }
    }

    @Test
    void startsAnewWhereTheCursorIsNoLongerKnown() {
        String cursor = cursorAfter(fanout.tell(RIVERSIDE));
        fanout.tell(RIVERSIDE);
        nobodyWatches();
        fanout.trim(RIVERSIDE, 1);

        assertThat(isReset(RIVERSIDE, cursor)).isTrue();
    }

    @Test
    void startsAnewWhenTheStreamIsForgotten() {
        String cursor = cursorAfter(fanout.tell(RIVERSIDE));
        nobodyWatches();
        fanout.forget(RIVERSIDE);

        assertThat(isReset(RIVERSIDE, cursor)).isTrue();
    }

    @Test
    void startsAnewWhenTheCursorIsNotOfThisBuilding() {
        String cursor = cursorAfter(fanout.tell(RIVERSIDE));
        String nils = Explorer.token("nils", "manager");

        try (Dashboard dashboard = Dashboard.open(port, nils).watch("harbour", cursor)) {
            assertThat(dashboard.event(0).path("reset").asBoolean()).isTrue();
        }
        assertThat(isReset(RIVERSIDE, "bm90IG91cnM")).isTrue();
        assertThat(isReset(RIVERSIDE, "???")).isTrue();
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

    /** Who follows the stream would know what was in it. */
    private void nobodyWatches() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> meters.get("northwind.live.hubs").gauge().value() == 0);
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
}
