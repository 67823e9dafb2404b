package com.northwind.graphql.activity;

import com.northwind.graphql.building.Buildings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** One hub for each building that somebody watches, and none for the others. */
@Component
class Hubs {

    private final Map<String, Hub> hubs = new ConcurrentHashMap<>();
    private final LiveStream stream;
    private final Buildings buildings;
    private final ActivityProperties properties;
    private final LiveMeters meters;

    Hubs(LiveStream stream, Buildings buildings, ActivityProperties properties, LiveMeters meters) {
        this.stream = stream;
        this.buildings = buildings;
        this.properties = properties;
        this.meters = meters;
        meters.hubs(hubs);
    }

    /**
     * Watches a building as long as the answer is subscribed to: one delivery of it, or its tiles if that is null. The use
     * begins when the hub knows how its stream is.
     */
    <T> Flux<T> watching(String building, @Nullable String delivery, Function<Watcher, Publisher<T>> use) {
        return Flux.using(
                () -> attach(building, delivery),
                watcher -> watcher.hub().ready().thenMany(Flux.defer(() -> use.apply(watcher))),
                watcher -> detach(building, watcher));
    }

    /** Has every hub read its building again. */
    void reread() {
        hubs.values().forEach(Hub::reread);
    }

    private Watcher attach(String building, @Nullable String delivery) {
        AtomicReference<Watcher> attached = new AtomicReference<>();
        hubs.compute(building, (_, current) -> {
            Hub hub = current == null ? new Hub(building, stream, buildings, properties.reread()) : current;
            Watcher watcher = new Watcher(hub, delivery, properties.buffer(), meters);
            hub.attach(watcher);
            attached.set(watcher);
            return hub;
        });
        return attached.get();
    }

    private void detach(String building, Watcher watcher) {
        hubs.computeIfPresent(building, (_, hub) -> {
            if (!hub.detach(watcher)) {
                return hub;
            }
            hub.close();
            return null;
        });
    }
}
