package com.northwind.gateway.upstream;

import com.northwind.gateway.contract.Policies.Priority;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The calls that are under way. There are as many services as routes, so few. */
@Component
final class Calls {

    private final UpstreamProperties limits;
    private final MeterRegistry meters;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, AtomicInteger> perService = new ConcurrentHashMap<>();

    Calls(UpstreamProperties limits, MeterRegistry meters) {
        this.limits = limits;
        this.meters = meters;
    }

    /** Whether one more may begin; it is counted then, and must {@link #end}. */
    boolean begin(String service, Priority priority) {
        boolean room = all.incrementAndGet() <= limits.part(limits.calls(), priority);
        boolean roomHere = of(service).incrementAndGet() <= limits.part(limits.callsPerService(), priority);
        if (room && roomHere) {
            return true;
        }
        end(service);
        return false;
    }

    void end(String service) {
        all.decrementAndGet();
        of(service).decrementAndGet();
    }

    private AtomicInteger of(String service) {
        AtomicInteger known = perService.get(service);
        return known == null ? perService.computeIfAbsent(service, this::counted) : known;
    }

    private AtomicInteger counted(String service) {
        AtomicInteger calls = new AtomicInteger();
        Gauge.builder("northwind.upstream.inflight", calls, AtomicInteger::get)
                .tag("service", service)
                .register(meters);
        return calls;
    }
}
