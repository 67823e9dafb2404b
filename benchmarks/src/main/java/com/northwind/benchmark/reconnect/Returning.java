package com.northwind.benchmark.reconnect;

import com.northwind.benchmark.Progress;
import com.northwind.benchmark.fleet.Box;
import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.fleet.Times;
import com.northwind.benchmark.load.Latencies;
import com.northwind.benchmark.watch.Crowd;
import com.northwind.benchmark.watch.Dashboard;
import com.northwind.benchmark.watch.Watching;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** All who watch, leave and come back. */
final class Returning implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int MANY = 1_000;

    private final Map<String, List<Box>> boxes;
    private final List<Dashboard> dashboards;
    private final Watching watching;
    private final List<Visitor> visitors;
    private final Times times = new Times();
    private volatile Latencies latencies = new Latencies();

    Returning(Fleet fleet, List<Dashboard> dashboards, Watching watching) {
        this.boxes = fleet.byBuilding();
        this.dashboards = dashboards;
        this.watching = watching;
        this.visitors = dashboards.stream()
                .map(dashboard -> new Visitor(dashboard, watching, this::shown))
                .toList();
    }

    /** Nobody can see what happened before he was back. */
    private void shown(String place, long sequence, long nanoTime, long due) {
        latencies.add(nanoTime - Math.max(due, times.of(place, sequence)));
    }

    Times times() {
        return times;
    }

    int size() {
        return visitors.size();
    }

    /** All of them for the first time. */
    @SuppressWarnings("MustBeClosedChecker") // the visitors close what they have
    void come(Progress progress) throws Exception {
        Crowd crowd = Crowd.gather(watching, dashboards, i -> visitors.get(i).screen(), count -> {
            if (count % MANY == 0) {
                progress.say(count + " are watching");
            }
        });
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).has(crowd.watchers().get(i));
        }
    }

    /** What each waits from now on goes there. */
    void measure(Latencies into) {
        latencies = into;
    }

    /** All connections at once. */
    void leave() {
        visitors.forEach(Visitor::leave);
    }

    void comeBack(int number) {
        visitors.get(number).comeBack();
    }

    /** Comes back when everybody shows every door as it moved last, and answers how many movements somebody never heard of. */
    long awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long behind = 0;
        for (Visitor visitor : visitors) {
            while (behind(visitor) > 0 && System.nanoTime() < end) {
                Thread.sleep(LOOK);
            }
            behind += behind(visitor);
        }
        return behind;
    }

    private long behind(Visitor visitor) {
        return visitor.screen().behind(boxes.getOrDefault(visitor.building(), List.of()), times);
    }

    long sum(ToLongFunction<Visitor> figure) {
        return visitors.stream().mapToLong(figure).sum();
    }

    @Override
    public void close() {
        leave();
    }
}
