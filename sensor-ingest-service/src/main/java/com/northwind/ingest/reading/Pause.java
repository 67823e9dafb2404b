package com.northwind.ingest.reading;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits longer each time, never quite as long as others do, and not at all once the service stops. */
public final class Pause {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch stop;
    private Duration next = FIRST;

    public Pause(CountDownLatch stop) {
        this.stop = stop;
    }

    public void reset() {
        next = FIRST;
    }

    public void rest() {
        long millis = next.toMillis();
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        try {
            boolean stopping =
                    stop.await(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1), TimeUnit.MILLISECONDS);
            if (stopping) {
                reset();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
