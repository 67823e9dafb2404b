package com.northwind.gateway.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The bytes of all bodies that are held at this moment. What was only announced takes no room. */
@Component
public final class BodyRoom {

    private final LimitProperties limits;
    private final AtomicLong held = new AtomicLong();

    BodyRoom(LimitProperties limits, MeterRegistry meters) {
        this.limits = limits;
        Gauge.builder("northwind.limit.bodies", held, AtomicLong::get)
                .baseUnit("bytes")
                .register(meters);
    }

    long maxBody() {
        return limits.body().toBytes();
    }

    /** Whether there is room for so many bytes more; they are held then. */
    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= limits.bodies().toBytes()) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void give(long bytes) {
        held.addAndGet(-bytes);
    }
}
