package com.northwind.gateway.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many sockets and event streams there are, in all and from each address. */
@Component
final class OpenLines {

    private final LiveProperties limits;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    OpenLines(LiveProperties limits, MeterRegistry meters) {
        this.limits = limits;
        Gauge.builder("northwind.live.open", open, AtomicInteger::get)
                .description("Sockets and event streams that pass this door")
                .register(meters);
    }

    /** Whether there was room. */
    enum Entry {
        ENTERED,
        FULL,
        TOO_MANY_OF_ONE
    }

    /** Whoever entered leaves. */
    Entry enter(String address) {
        if (open.incrementAndGet() > limits.open()) {
            open.decrementAndGet();
            return Entry.FULL;
        }
        if (byAddress.merge(address, 1, Integer::sum) > limits.perAddress()) {
            leave(address);
            return Entry.TOO_MANY_OF_ONE;
        }
        return Entry.ENTERED;
    }

    void leave(String address) {
        open.decrementAndGet();
        byAddress.computeIfPresent(address, (known, count) -> count == 1 ? null : count - 1);
    }
}
