package com.northwind.graphql.activity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is counted about live events. */
@Component
class LiveMeters {

    private final MeterRegistry registry;
    private final Counter coalesced;
    private final Counter events;

    LiveMeters(MeterRegistry registry) {
        this.registry = registry;
        this.coalesced = Counter.builder("northwind.live.coalesced")
                .description("Events that a newer one replaced while they waited for a slow subscriber")
                .register(registry);
        this.events = Counter.builder("northwind.live.events")
                .description("Events that were told to subscribers")
                .register(registry);
    }

    void hubs(Map<String, Hub> hubs) {
        Gauge.builder("northwind.live.hubs", hubs, Map::size)
                .description("Live streams that are being followed")
                .register(registry);
    }

    void coalesced() {
        coalesced.increment();
    }

    void told() {
        events.increment();
    }

    void reset(String reason) {
        Counter.builder("northwind.live.resets")
                .description("Snapshots that were told instead of changes")
                .tag("reason", reason)
                .register(registry)
                .increment();
    }
}
