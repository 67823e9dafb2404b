package com.northwind.ingest.door.queue;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How many doors are written at once, in all batches together. It follows the table: half as many whenever that wishes
 * for less, one more after each batch that went through.
 */
@Component
class Pace {

    /** As many as batches of four pollers have, so that nobody waits while the table is well. */
    static final int MOST = 40;

    /** One wish of the table is heard from many writes at the same moment. */
    private static final Duration ONE_WISH = Duration.ofSeconds(1);

    private final Clock clock;
    private final MeterRegistry meters;
    private int allowed = MOST;
    private int busy;
    private Instant slowedAt = Instant.MIN;

    Pace(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
        meters.gauge("northwind.projector.pace", this, Pace::allowed);
    }

    /** Waits for a turn; whoever got it must {@link #leave}. */
    synchronized void enter() throws InterruptedException {
        while (busy >= allowed) {
            wait();
        }
        busy++;
    }

    synchronized void leave() {
        busy--;
        notifyAll();
    }

    synchronized void slowDown() {
        meters.counter("northwind.projector.throttled").increment();
        Instant now = clock.instant();
        if (slowedAt.isBefore(now.minus(ONE_WISH))) {
            slowedAt = now;
            allowed = Math.max(1, allowed / 2);
        }
    }

    synchronized void speedUp() {
        allowed = Math.min(MOST, allowed + 1);
        notifyAll();
    }

    synchronized int allowed() {
        return allowed;
    }
}
