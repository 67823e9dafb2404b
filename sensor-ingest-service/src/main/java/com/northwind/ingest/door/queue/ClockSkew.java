package com.northwind.ingest.door.queue;

import com.northwind.ingest.reading.Received;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * Measures how wrong the clocks of devices are, and counts those that are wrong by more than the way of a reading can
 * explain. By no device: there are thousands, and each event of a history has both of its times.
 */
class ClockSkew {

    private static final Duration AHEAD = Duration.ofMinutes(2);
    private static final Duration BEHIND = Duration.ofDays(1);

    private final MeterRegistry meters;

    ClockSkew(MeterRegistry meters) {
        this.meters = meters;
    }

    void measure(Received received) {
        Duration skew = received.skew();
        String direction = skew.isNegative() ? "ahead" : "behind";
        DistributionSummary.builder("northwind.device.skew")
                .description("How far the clocks of devices are from ours, the way of a reading included")
                .baseUnit("seconds")
                .tag("direction", direction)
                .register(meters)
                .record(skew.abs().toMillis() / 1_000.0);
        if (skew.compareTo(BEHIND) > 0 || skew.negated().compareTo(AHEAD) > 0) {
            meters.counter("northwind.device.clock.wrong", "direction", direction)
                    .increment();
        }
    }
}
