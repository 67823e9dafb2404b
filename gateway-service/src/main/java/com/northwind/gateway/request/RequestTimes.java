package com.northwind.gateway.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * How long requests took, for each operation, partner and class of status. Partners are those of verified tokens, and when
 * there are more of them than anybody looks at the rest is counted together, so the figures have an end.
 */
@Component
public final class RequestTimes {

    private static final int MAX_PARTNERS = 500;
    private static final String REST = "others";

    /** Bounds of the histogram; a full one for each of so many timers would be most of what there is to scrape. */
    private static final Duration[] BOUNDS = LongStream.of(
                    1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 3_000, 10_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final Set<String> partners = ConcurrentHashMap.newKeySet();
    private final MeterRegistry registry;

    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(String operation, String partner, @Nullable HttpStatusCode status, Duration latency) {
        Kind kind = new Kind(operation, bounded(partner), status == null ? 0 : status.value() / 100);
        timers.computeIfAbsent(kind, this::timer).record(latency);
    }

    private String bounded(String partner) {
        if (partners.contains(partner)) {
            return partner;
        }
        if (partners.size() >= MAX_PARTNERS) {
            return REST;
        }
        partners.add(partner);
        return partner;
    }

    private Timer timer(Kind kind) {
        return Timer.builder("northwind.gateway.requests")
                .description("from the first byte of a request to the last of its answer")
                .tag("operation", kind.operation())
                .tag("partner", kind.partner())
                .tag("status", kind.hundreds() == 0 ? "-" : kind.hundreds() + "xx")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private record Kind(String operation, String partner, int hundreds) {}
}
