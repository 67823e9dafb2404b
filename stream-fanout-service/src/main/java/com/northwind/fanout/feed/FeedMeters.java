package com.northwind.fanout.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What operators see of the feeds. A lag that grows, a record parked or trimmed: each is a reason to look. */
@Component
class FeedMeters {

    private static final String SINK = "sink";

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> unread = new ConcurrentHashMap<>();

    FeedMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void taken(String sink) {
        registry.counter("northwind.feed.records", SINK, sink).increment();
    }

    void parked(String sink) {
        registry.counter("northwind.feed.parked", SINK, sink).increment();
    }

    void trimmed(String sink) {
        registry.counter("northwind.feed.trimmed", SINK, sink).increment();
    }

    void repaired(String sink) {
        registry.counter("northwind.feed.repairs", SINK, sink).increment();
    }

    /** Shows how many shards of a sink nobody reads at the moment; such a shard has no lag that anybody could tell. */
    void unread(String sink, long shards) {
        unread.computeIfAbsent(sink, this::gauge).set(shards);
    }

    private AtomicLong gauge(String sink) {
        AtomicLong shards = new AtomicLong();
        Gauge.builder("northwind.feed.unread", shards, AtomicLong::get)
                .tag(SINK, sink)
                .register(registry);
        return shards;
    }

    /** Shows how far the reader of a shard is behind, until {@link #forget}. */
    Meter lag(String sink, String shard, Supplier<Duration> lag) {
        return TimeGauge.builder("northwind.feed.lag", () -> lag.get().toMillis(), TimeUnit.MILLISECONDS)
                .tags(SINK, sink, "shard", shard)
                .register(registry);
    }

    void forget(Meter meter) {
        registry.remove(meter);
    }
}
