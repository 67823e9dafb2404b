package com.northwind.benchmark.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.benchmark.fleet.Box;
import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.fleet.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SightingsTests {

    private static final Box BOX = new Box("b1", "l1", "01");
    private static final long SECOND = 1_000_000_000L;

    private final JsonMapper json = new JsonMapper();
    private final Times times = new Times();
    private final Sightings sightings = new Sightings(times);

    @Test
    void aMovementThatANewerOneHidCountsWithTheNewerOne() {
        times.moves(Moved.now(BOX, 1));
        times.moves(Moved.now(BOX, 2));
        long seen = times.of(BOX.place(), 1) + SECOND;

        sightings.shown(BOX.place(), 0, 2, seen, json.readTree("{}"));

        assertThat(sightings.doorToTile().count()).isEqualTo(2);
        assertThat(sightings.doorToTile().percentile(100)).isCloseTo(1_000, Offset.offset(1.0));
        assertThat(sightings.merged()).isEqualTo(1);
    }

    @Test
    void everyPartOfTheWayIsTold() {
        Hops hops = new Hops();

        hops.add(json.readTree("""
                {"device": "2026-11-20T12:00:00.000Z", "arrival": "2026-11-20T12:00:00.001Z",
                 "write": "2026-11-20T12:00:00.011Z", "stream": "2026-11-20T12:00:00.031Z",
                 "push": "2026-11-20T12:00:00.034Z"}"""), Instant.parse("2026-11-20T12:00:00.039Z"));

        List<Double> took = new ArrayList<>();
        hops.each((_, latencies) -> took.add(latencies.percentile(50)));
        assertThat(took).zipSatisfy(List.of(1.0, 10.0, 20.0, 3.0, 5.0), (seen, expected) -> assertThat(seen)
                .isCloseTo(expected, Offset.offset(0.1)));
    }

    @Test
    void whatIsNotToldCountsNowhere() {
        Hops hops = new Hops();

        hops.add(json.readTree("{}"), Instant.parse("2026-11-20T12:00:00.039Z"));

        hops.each((_, latencies) -> assertThat(latencies.count()).isZero());
    }
}
