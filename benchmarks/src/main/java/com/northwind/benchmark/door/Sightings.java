package com.northwind.benchmark.door;

import com.northwind.benchmark.fleet.Times;
import com.northwind.benchmark.load.Latencies;
import com.northwind.benchmark.watch.Screen;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * How long it took from each movement of a door to each dashboard. Where a dashboard was shown a newer state at once, the
 * movements before it are counted with the moment when that came.
 */
final class Sightings implements Screen.Change {

    private final Times times;
    private final Latencies doorToTile = new Latencies();
    private final Hops hops = new Hops();
    private final AtomicLong merged = new AtomicLong();

    Sightings(Times times) {
        this.times = times;
    }

    @Override
    public void shown(String place, long before, long now, long nanoTime, JsonNode answer) {
        Instant heard = Instant.now();
        for (long sequence = before + 1; sequence <= now; sequence++) {
            doorToTile.add(nanoTime - times.of(place, sequence));
        }
        merged.addAndGet(now - before - 1);
        hops.add(answer.path("extensions").path("lag"), heard);
    }

    Latencies doorToTile() {
        return doorToTile;
    }

    Hops hops() {
        return hops;
    }

    /** Movements that a dashboard was not shown, because the door had moved again. */
    long merged() {
        return merged.get();
    }
}
