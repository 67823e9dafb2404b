package com.northwind.graphql.activity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** One hub for each building that somebody watches, and none for the others. */
@Component
class Hubs {

    private final Map<String, Hub> hubs = new ConcurrentHashMap<>();
    private final AtomicInteger watching = new AtomicInteger();
    private final LiveStream stream;
    private final int buffer;

    Hubs(LiveStream stream, ActivityProperties activity, MeterRegistry meters) {
        this.stream = stream;
        this.buffer = activity.buffer();
        Gauge.builder("northwind.dashboards.watching", watching, AtomicInteger::get)
                .description("Subscriptions to a building's live events")
                .register(meters);
        Gauge.builder("northwind.hubs.following", hubs, Map::size)
                .description("Live streams that are being followed")
                .register(meters);
    }

    /** A place at the building's hub, which starts if nobody watched yet. To be given back by {@link #detach}. */
    Watcher attach(String building) {
        AtomicReference<Watcher> attached = new AtomicReference<>();
        hubs.compute(building, (_, current) -> {
            Hub hub = current == null || current.isDead() ? new Hub(building, stream) : current;
            Watcher watcher = new Watcher(hub, buffer);
            hub.attach(watcher);
            attached.set(watcher);
            return hub;
        });
        watching.incrementAndGet();
        return attached.get();
    }

    void detach(String building, Watcher watcher) {
        watching.decrementAndGet();
        hubs.computeIfPresent(building, (_, current) -> {
            boolean unwatched = watcher.hub().detach(watcher);
            if (!current.equals(watcher.hub()) || !unwatched) {
                return current;
            }
            current.close();
            return null;
        });
    }
}
