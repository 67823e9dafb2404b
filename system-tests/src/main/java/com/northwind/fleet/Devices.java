package com.northwind.fleet;

import com.northwind.journey.Access;
import com.northwind.journey.LockerDevice;
import com.northwind.journey.Platform;
import com.northwind.journey.Unexpected;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The controllers of some lockers of the fleet, each connected with a token of its own. */
public final class Devices implements AutoCloseable {

    /** Logins and connections at once; more would only wait for each other. */
    private static final int AT_ONCE = 16;

    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, LockerDevice> devices = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
    private final Clock clock;

    private Devices(Clock clock) {
        this.clock = clock;
    }

    /** The ids of so many lockers of the fleet, from that number on. */
    public static List<String> lockers(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj("fleet-%03d"::formatted)
                .toList();
    }

    /** Returns when all are connected. */
    public static Devices connect(Platform platform, List<String> lockers, Clock clock) {
        Devices devices = new Devices(clock);
        Access access = new Access(platform);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<? extends Future<?>> connections = lockers.stream()
                    .map(locker -> threads.submit(() -> devices.connect(platform, access, locker)))
                    .toList();
            connections.forEach(Devices::await);
        } catch (Unexpected failure) {
            devices.close();
            throw failure;
        }
        return devices;
    }

    private void connect(Platform platform, Access access, String locker) {
        LockerDevice device = new LockerDevice(platform.mqtt(), locker, access.tokenOf("device-" + locker), clock);
        devices.put(locker, device);
        // Goes on where a run before can not have been.
        sequences.put(locker, new AtomicLong(clock.millis()));
        await(device.connect().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** What the locker of a door measures when it moves. */
    public Reading measure(Movement movement) {
        return new Reading(
                UUID.randomUUID().toString(),
                movement.locker(),
                movement.compartment(),
                movement.open() ? "OPEN" : "CLOSED",
                movement.occupied(),
                Objects.requireNonNull(sequences.get(movement.locker())).incrementAndGet(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Completes when the broker has it, fails if it wants none of it; while the broker is away it waits. */
    public CompletableFuture<?> publish(Reading reading) {
        return Objects.requireNonNull(devices.get(reading.locker())).publish(reading.toMap());
    }

    private static void await(Future<?> future) {
        try {
            future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Unexpected("A locker could not connect: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unexpected("Interrupted while lockers connect", interrupted);
        }
    }

    @Override
    public void close() {
        CompletableFuture.allOf(
                        devices.values().stream().map(LockerDevice::leave).toArray(CompletableFuture[]::new))
                .join();
    }
}
