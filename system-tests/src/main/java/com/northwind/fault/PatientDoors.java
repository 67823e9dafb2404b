package com.northwind.fault;

import com.northwind.fleet.Devices;
import com.northwind.fleet.Movement;
import com.northwind.fleet.Reading;
import com.northwind.journey.Unexpected;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Doors of which each moves again only when every dashboard has shown how it moved last. */
final class PatientDoors implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(5);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final long MICROS = 1_000;
    private static final int DIGITS = 3;
    private static final int FEW = 5;

    private final Devices devices;
    private final List<Witness> witnesses;
    private final long interval;
    private final Deque<Movement> idle = new ArrayDeque<>();
    private final Map<String, Sent> moving = new ConcurrentHashMap<>();
    private final Set<DoorReading> acknowledged = ConcurrentHashMap.newKeySet();
    private final Histogram calmMicros = new Histogram(DIGITS);
    private final Thread thread = Thread.ofPlatform().name("doors").unstarted(this::live);
    private volatile boolean calm = true;
    private volatile boolean ending;

    PatientDoors(Devices devices, List<String> lockers, int rate, List<Witness> witnesses) {
        this.devices = devices;
        this.witnesses = witnesses;
        this.interval = TimeUnit.SECONDS.toNanos(1) / rate;
        for (String compartment : List.of("01", "02", "03", "04")) {
            lockers.forEach(locker -> idle.add(new Movement(locker, compartment, false, false)));
        }
    }

    void start() {
        thread.start();
    }

    private void live() {
        long due = System.nanoTime();
        while (!ending) {
            settle();
            long now = System.nanoTime();
            if (now >= due) {
                if (!idle.isEmpty()) {
                    move(idle.remove());
                }
                // Who had to wait does not hurry afterwards.
                due = Math.max(due + interval, now - TICK.toNanos());
            }
            LockSupport.parkNanos(Math.min(TICK.toNanos(), Math.max(1, due - System.nanoTime())));
        }
    }

    private void move(Movement before) {
        boolean open = !before.open();
        Movement movement = new Movement(before.locker(), before.compartment(), open, open == before.occupied());
        Reading reading = devices.measure(movement);
        moving.put(reading.place(), new Sent(movement, DoorReading.of(reading), System.nanoTime(), calm));
        publish(reading);
    }

    /** A locker keeps a reading until somebody has it. */
    private void publish(Reading reading) {
        var _ = devices.publish(reading).whenComplete((_, failure) -> {
            if (failure == null) {
                acknowledged.add(DoorReading.of(reading));
            } else {
                CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> publish(reading));
            }
        });
    }

    /** Those that everybody has seen may move again. */
    private void settle() {
        moving.values().removeIf(this::hasSettled);
    }

    private boolean hasSettled(Sent sent) {
        long seen = sent.seen(witnesses);
        if (seen == 0) {
            return false;
        }
        idle.add(sent.movement());
        if (calm && sent.calm()) {
            calmMicros.recordValue(Math.max(0, (seen - sent.nanoTime()) / MICROS));
        }
        return true;
    }

    /** Whether something is being broken at the moment; what is late then is not measured. */
    void troubled(boolean troubled) {
        calm = !troubled;
    }

    /** Returns when everything that was on its way has been acknowledged and shown; fails if that takes too long. */
    void awaitShown(Duration patience) {
        Map<String, Sent> waiting = new HashMap<>(moving);
        long end = System.nanoTime() + patience.toNanos();
        while (!waiting.isEmpty()) {
            waiting.values().removeIf(sent -> acknowledged.contains(sent.reading()) && sent.seen(witnesses) > 0);
            if (System.nanoTime() > end) {
                throw new Unexpected(late(patience, waiting.values()));
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private String late(Duration patience, Collection<Sent> waiting) {
        List<DoorReading> unanswered = waiting.stream()
                .map(Sent::reading)
                .filter(reading -> !acknowledged.contains(reading))
                .toList();
        List<DoorReading> unseen = waiting.stream()
                .filter(sent -> sent.seen(witnesses) == 0)
                .map(Sent::reading)
                .toList();
        return "After %d s %d readings are not acknowledged, such as %s, and %d are not shown everywhere, such as %s"
                .formatted(
                        patience.toSeconds(),
                        unanswered.size(),
                        unanswered.stream().limit(FEW).toList(),
                        unseen.size(),
                        unseen.stream().limit(FEW).toList());
    }

    Set<DoorReading> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** From the device to the last dashboard, while nothing was broken; in microseconds. */
    Histogram calmMicros() {
        return calmMicros;
    }

    @Override
    public void close() {
        stop();
    }

    /** No door moves after this. */
    void stop() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Sent(Movement movement, DoorReading reading, long nanoTime, boolean calm) {

        /** When the last dashboard of its building showed it; 0 if one has not yet. */
        long seen(List<Witness> witnesses) {
            long latest = 0;
            for (Witness witness : witnesses) {
                Told told = witness.last(reading.place());
                if (told != null && told.sequence() >= reading.sequence()) {
                    latest = Math.max(latest, told.nanoTime());
                } else if (told != null) {
                    return 0;
                }
            }
            return latest;
        }
    }
}
