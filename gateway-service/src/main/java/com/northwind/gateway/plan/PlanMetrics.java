package com.northwind.gateway.plan;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What plans decided, by partner, and whether this door decides alone. */
@Component
class PlanMetrics {

    private static final String NOBODY = "-";

    private final MeterRegistry registry;
    private final Map<Series, Counter> decisions = new ConcurrentHashMap<>();

    PlanMetrics(MeterRegistry registry, Counters counters) {
        this.registry = registry;
        Gauge.builder("northwind.plan.local", counters, it -> it.isReachable() ? 0 : 1)
                .description("1 while this door decides alone, because Redis is away")
                .register(registry);
    }

    /** Counts a decision. Only partners that are known are named, so there are no more series than those. */
    void decided(@Nullable String partner, Verdict verdict) {
        Series series = verdict instanceof Verdict.UnknownPartner
                ? new Series(NOBODY, "unknown")
                : new Series(partner == null ? NOBODY : partner, decision(verdict));
        decisions
                .computeIfAbsent(series, it -> Counter.builder("northwind.plan.decisions")
                        .tag("partner", it.partner())
                        .tag("decision", it.decision())
                        .register(registry))
                .increment();
    }

    private static String decision(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> "allowed";
            case Verdict.RateExceeded exceeded -> "rate";
            case Verdict.QuotaExceeded exceeded -> "quota";
            case Verdict.UnknownPartner unknown -> "unknown";
        };
    }

    private record Series(String partner, String decision) {}
}
