package com.northwind.gateway.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How much is remembered, how often that helps, and how often something is forgotten. */
@Component
class CacheMeters {

    private final Map<Requested, Counter> requests = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Counter purges;

    CacheMeters(MeterRegistry registry, Answers answers) {
        this.registry = registry;
        this.purges = Counter.builder("northwind.cache.purges")
                .description("changes heard for which answers are forgotten")
                .register(registry);
        Gauge.builder("northwind.cache.bytes", answers, Answers::bytes)
                .description("what remembered answers take")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    void count(String operation, Outcome outcome) {
        requests.computeIfAbsent(new Requested(operation, outcome), this::counter)
                .increment();
    }

    void purged() {
        purges.increment();
    }

    private Counter counter(Requested requested) {
        return Counter.builder("northwind.cache.requests")
                .description("requests that could be answered from what is remembered")
                .tag("operation", requested.operation())
                .tag("outcome", requested.outcome().tag())
                .register(registry);
    }

    private record Requested(String operation, Outcome outcome) {}
}
