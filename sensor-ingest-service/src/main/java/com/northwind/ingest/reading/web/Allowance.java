package com.northwind.ingest.reading.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many readings one locker may send: far more than its doors can mean, and what a broker would take from it. */
@Component
class Allowance {

    private static final int PER_SECOND = 50;
    private static final int BURST = 500;

    /** As many as there are lockers: only who has shown a token of one has a bucket. */
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Takes so many of what the locker may send.
     *
     * @throws TooMany if it may not send so many now; then none are taken
     */
    void take(String locker, int readings) {
        ConsumptionProbe probe = buckets.computeIfAbsent(locker, _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                        .build())
                .tryConsumeAndReturnRemaining(readings);
        if (!probe.isConsumed()) {
            throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** More readings than the locker may send now. */
    static final class TooMany extends RuntimeException {

        private final Duration wait;

        TooMany(Duration wait) {
            super("A locker may send %d readings a second, and %d at once".formatted(PER_SECOND, BURST));
            this.wait = wait;
        }

        /** Whole seconds, at least one. */
        long waitSeconds() {
            return wait.toSeconds() + 1;
        }
    }
}
