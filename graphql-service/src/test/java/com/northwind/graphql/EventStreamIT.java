package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same subscription as server-sent events. */
@ServiceTest
class EventStreamIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String mona = Explorer.token("mona", "manager");

    @LocalServerPort
    int port;

    @Value("${northwind.redis.url}")
    String redis;

    @Test
    void showsASnapshotAndThenWhatChanges() {
        try (EventReader reader = EventReader.watch(port, mona, "riverside");
                Fanout fanout = new Fanout(redis)) {
            reader.hears("BuildingSnapshot");

            long sequence = fanout.tell("riverside");

            reader.hears(sequence);
            assertThat(reader.data()).hasSizeGreaterThan(1).allMatch(line -> line.contains("\"cost\""));
        }
    }

    @Test
    void saysHowLateEachHopWas() {
        try (EventReader reader = EventReader.watch(port, mona, "riverside");
                Fanout fanout = new Fanout(redis)) {
            reader.hears("BuildingSnapshot").hears(fanout.tellWithTimes("riverside"));

            assertThat(reader.data())
                    .filteredOn(line -> line.contains("\"lag\""))
                    .singleElement()
                    .asString()
                    .contains("\"stream\":\"2026-11-20T12:00:00.100Z\"", "TileChanged");
        }
    }

    @Test
    void saysThatItsTokenHasEnded() {
        Instant expiry = Instant.now().plus(Duration.ofSeconds(4));
        String token = Explorer.token("mona", claims -> claims.expirationTime(Date.from(expiry)), "manager");

        try (EventReader reader = EventReader.watch(port, token, "riverside")) {
            assertThat(reader.end).succeedsWithin(PATIENCE);

            assertThat(reader.data()
                            .filter(line -> line.length() > "data:{}".length())
                            .toList()
                            .getLast())
                    .contains("UNAUTHENTICATED", EventReader.REQUEST);
            assertThat(reader.lines).contains("event:complete");
        }
    }

    @Test
    void saysWhyItCannotStart() {
        try (EventReader hidden = EventReader.watch(port, mona, "harbour");
                EventReader invalid = new EventReader(port, mona, "subscription { nothing }", Map.of(), "")) {
            assertThat(List.of(hidden.end, invalid.end))
                    .allSatisfy(end -> assertThat(end).succeedsWithin(PATIENCE));

            assertThat(hidden.lines.toString()).contains("NOT_FOUND", EventReader.REQUEST);
            assertThat(invalid.lines.toString()).contains("BAD_REQUEST", EventReader.REQUEST);
        }
    }

    @Test
    void goesOnBehindTheLastEventId() {
        String last;
        try (Fanout fanout = new Fanout(redis)) {
            try (EventReader reader = EventReader.watch(port, mona, "riverside")) {
                reader.hears("BuildingSnapshot").hears(fanout.tell("riverside"));
                last = reader.lastEventId();
            }
            long missed = fanout.tell("riverside");

            try (EventReader again = EventReader.watch(port, mona, "riverside", last)) {
                again.hears(missed);
                assertThat(again.data()).noneMatch(line -> line.contains("BuildingSnapshot"));
            }
        }
    }
}
