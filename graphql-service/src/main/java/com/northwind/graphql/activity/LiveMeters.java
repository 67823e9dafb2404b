package com.northwind.graphql.activity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is counted about live events. */
@Component
class LiveMeters {

    private final MeterRegistry registry;
    private final Counter coalesced;
    private final Counter events;
    private final Timer queue;
    private final Timer stream;
    private final Timer push;

    LiveMeters(MeterRegistry registry) {
        this.registry = registry;
        this.coalesced = Counter.builder("northwind.live.coalesced")
                .description("Events that a newer one replaced while they waited for a slow subscriber")
                .register(registry);
        this.events = Counter.builder("northwind.live.events")
                .description("Events that were told to subscribers")
                .register(registry);
        this.queue = lag("queue");
        this.stream = lag("stream");
        this.push = lag("push");
    }

    private Timer lag(String hop) {
        return Timer.builder("northwind.tile.lag")
                .description("How long a change that was told took for a part of its way")
                .tag("hop", hop)
                .publishPercentileHistogram()
                .register(registry);
    }

    /** By the clocks of several machines: what is negative by them is not counted. */
    void lag(Lag lag, Instant pushed) {
        if (lag.arrival() != null) {
            queue.record(Duration.between(lag.arrival(), lag.write()));
        }
        stream.record(Duration.between(lag.write(), lag.stream()));
        push.record(Duration.between(lag.stream(), pushed));
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
