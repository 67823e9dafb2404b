package com.northwind.benchmark.load;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** How often an operation is asked for. */
public sealed interface Load {

    /** Does the operation for that long and answers how long each took. */
    Latencies run(Operation operation, Duration time) throws ExecutionException, InterruptedException;

    /** So many clients, each asking again as soon as it is answered, and at least once. */
    record Clients(int count) implements Load {

        @Override
        public Latencies run(Operation operation, Duration time) throws ExecutionException, InterruptedException {
            Latencies latencies = new Latencies();
            long end = System.nanoTime() + time.toNanos();
            together(count, () -> {
                long start = System.nanoTime();
                do {
                    long asked = start;
                    operation.run();
                    start = System.nanoTime();
                    latencies.add(start - asked);
                } while (start < end);
            });
            return latencies;
        }

        @Override
        public String toString() {
            return count == 1 ? "1 client" : count + " clients";
        }
    }

    /**
     * So many a second, whether or not those before are answered. Each is measured from the moment it was meant to start,
     * so that those who had to wait for a slow one are counted with their wait.
     */
    record Rate(int perSecond) implements Load {

        private static final int WORKERS = 32;

        @Override
        public Latencies run(Operation operation, Duration time) throws ExecutionException, InterruptedException {
            Latencies latencies = new Latencies();
            AtomicLong next = new AtomicLong();
            long start = System.nanoTime();
            long count = perSecond * time.toMillis() / 1_000;
            together(WORKERS, () -> {
                for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    long due = start + due(number);
                    waitUntil(due);
                    operation.run();
                    latencies.add(System.nanoTime() - due);
                }
            });
            return latencies;
        }

        /** Nanoseconds after the start. */
        long due(long number) {
            return number * 1_000_000_000L / perSecond;
        }

        private static void waitUntil(long due) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        @Override
        public String toString() {
            return perSecond + "/s";
        }
    }

    private static void together(int threads, Operation work) throws ExecutionException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            var running = IntStream.range(0, threads)
                    .mapToObj(_ -> workers.submit(() -> {
                        work.run();
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> one : running) {
                one.get();
            }
        }
    }
}
