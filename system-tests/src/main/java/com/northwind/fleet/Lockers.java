package com.northwind.fleet;

import com.northwind.journey.Platform;
import com.northwind.journey.Unexpected;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lockers in a terminal: so many readings a second, a line of progress now and then, and a summary. */
public final class Lockers {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration POLL = Duration.ofMillis(20);

    private final FleetOptions options;
    private final Devices devices;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final Doors doors;
    private final Mischievous mischief;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final CountDownLatch told = new CountDownLatch(1);
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    private Lockers(FleetOptions options, Devices devices, PrintStream out) {
        this.options = options;
        this.devices = devices;
        this.out = out;
        Random random = new Random(options.seed());
        this.doors = new Doors(Devices.lockers(1, options.count()), random);
        this.mischief = new Mischievous(options.faults(), random);
    }

    /** Lives until the time is over or somebody stops it; fails if anything that was sent was not acknowledged. */
    public static void of(Platform platform, Map<String, String> words, PrintStream out) {
        FleetOptions options = FleetOptions.of(words);
        out.printf("%d lockers connect to %s%n", options.count(), platform.mqtt());
        try (Devices devices = Devices.connect(platform, Devices.lockers(1, options.count()), Clock.systemUTC())) {
            new Lockers(options, devices, out).run();
        }
    }

    private void run() {
        Thread onStop = new Thread(this::stop);
        Runtime.getRuntime().addShutdownHook(onStop);
        Progress progress = new Progress(out, () -> tally.line(since()));
        progress.start(timer);
        live();
        awaitAnswers();
        timer.shutdownNow();
        progress.end();
        out.print(tally.summary());
        told.countDown();
        if (!stopped) {
            Runtime.getRuntime().removeShutdownHook(onStop);
        }
        if (!tally.isComplete()) {
            throw new Unexpected("Not every reading was acknowledged");
        }
        out.println("every reading was acknowledged");
    }

    /** Each reading has its due time, whether or not the one before is answered. */
    private void live() {
        double due = 0;
        while (!stopped && due < options.length().toNanos()) {
            waitUntil(start + (long) due);
            Duration since = Duration.ofNanos((long) due);
            Reading measured = devices.measure(doors.next(since.toMillis()));
            mischief.of(measured, since).forEach(this::send);
            due += SECOND / (options.rate() * options.day().factor(since));
        }
    }

    private void send(Mischievous.Delayed delayed) {
        tally.measure();
        if (delayed.by().isZero()) {
            publish(delayed.reading());
        } else {
            var _ = timer.schedule(
                    () -> publish(delayed.reading()), delayed.by().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void publish(Reading reading) {
        long before = System.nanoTime();
        tally.send();
        var _ = devices.publish(reading).whenComplete((_, failure) -> {
            if (failure == null) {
                tally.acknowledge(Duration.ofNanos(System.nanoTime() - before));
            } else {
                tally.refuse();
            }
        });
    }

    private void awaitAnswers() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (tally.waiting() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Ctrl-C: the summary comes all the same. */
    private void stop() {
        stopped = true;
        try {
            if (!told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                out.println("The broker does not answer.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
