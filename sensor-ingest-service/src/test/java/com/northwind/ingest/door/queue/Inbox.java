package com.northwind.ingest.door.queue;

import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.Arrivals;
import com.northwind.ingest.reading.Checks;
import com.northwind.ingest.reading.ContactCheck;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A queue whose messages are always there until they are done, and that may not hear that they are. */
final class Inbox implements Arrivals, Checks {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    final List<Arrival> waiting = new CopyOnWriteArrayList<>();
    final List<Arrival> done = new CopyOnWriteArrayList<>();
    final List<Arrival> later = new CopyOnWriteArrayList<>();
    final List<DoorCheck> checks = new CopyOnWriteArrayList<>();
    volatile boolean deaf;
    final AtomicInteger taken = new AtomicInteger();

    static Arrival reading(String locker, String compartment, long sequence) {
        return reading(locker, compartment, sequence, 1);
    }

    static Arrival reading(String locker, String compartment, long sequence, int receives) {
        Reading reading = new Reading(UUID.randomUUID(), locker, compartment, Door.OPEN, null, sequence, NOON, null);
        return new Arrival.Valid(
                reading.readingId().toString(), "{}", receives, new Received(reading, NOON, "riverside-a", null));
    }

    @Override
    public List<Arrival> next() {
        if (!waiting.isEmpty()) {
            taken.incrementAndGet();
        }
        return List.copyOf(waiting);
    }

    @Override
    public void done(List<Arrival> arrivals) {
        if (deaf) {
            throw new QueueUnavailable(null);
        }
        waiting.removeAll(arrivals);
        done.addAll(arrivals);
    }

    @Override
    public void later(List<DoorCheck> some, Duration time) {
        if (deaf) {
            throw new QueueUnavailable(null);
        }
        checks.addAll(some);
    }

    @Override
    public void later(ContactCheck check, Duration time) {
        throw new UnsupportedOperationException("No locker is heard here");
    }

    @Override
    public void later(List<Arrival> arrivals) {
        later.addAll(arrivals);
    }
}
