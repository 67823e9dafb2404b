package com.northwind.benchmark.door;

import com.northwind.benchmark.fleet.Box;
import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.fleet.Times;
import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.watch.Dashboard;
import com.northwind.benchmark.watch.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All dashboards, and what they have seen. */
final class Audience {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Times times = new Times();
    private final Map<String, List<Box>> boxes;
    private final List<Dashboard> dashboards;
    private final List<Screen> screens;
    private volatile Sightings sightings = new Sightings(times);

    Audience(Fleet fleet, List<Dashboard> dashboards) {
        this.boxes = fleet.byBuilding();
        this.dashboards = dashboards;
        this.screens = dashboards.stream()
                .map(_ -> new Screen((place, before, now, nanoTime, answer) ->
                        sightings.shown(place, before, now, nanoTime, answer)))
                .toList();
    }

    Times times() {
        return times;
    }

    Screen screen(int number) {
        return screens.get(number);
    }

    /** Whatever is seen from now on; to be called when everything was seen that is not meant. */
    Sightings look() {
        Sightings fresh = new Sightings(times);
        sightings = fresh;
        return fresh;
    }

    /** Comes back when every dashboard shows every door as it moved last, and fails if one does not. */
    void mustSeeAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (behind() > 0) {
            if (System.nanoTime() > end) {
                throw new CannotMeasure("%d movements of doors were not shown within %s".formatted(behind(), PATIENCE));
            }
            Thread.sleep(LOOK);
        }
    }

    private long behind() {
        return IntStream.range(0, screens.size())
                .mapToLong(i -> screens.get(i)
                        .behind(boxes.getOrDefault(dashboards.get(i).building(), List.of()), times))
                .sum();
    }

    /** Over all dashboards since the beginning: events that came twice, and snapshots instead of events. */
    long irregular() {
        return screens.stream()
                .mapToLong(screen -> screen.doubled() + screen.resets())
                .sum();
    }
}
