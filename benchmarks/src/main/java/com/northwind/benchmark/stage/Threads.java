package com.northwind.benchmark.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What single threads of a process have used of the processors, on Linux; zero elsewhere. */
final class Threads {

    /** What the system counts in. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private Threads() {}

    static Duration cpu(long pid, String names) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/%d/task".formatted(pid)))) {
            return TICK.multipliedBy(
                    threads.mapToLong(thread -> ticks(thread, names)).sum());
        } catch (IOException notLinux) {
            return Duration.ZERO;
        }
    }

    private static long ticks(Path thread, String names) {
        try {
            return ticks(Files.readString(thread.resolve("stat")), names);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Reads a line such as {@code 7 (C2 CompilerThre) S 1 ...}; none if the thread is called otherwise. */
    static long ticks(String stat, String names) {
        int end = stat.lastIndexOf(')');
        if (!stat.substring(stat.indexOf('(') + 1, end).matches(names)) {
            return 0;
        }
        List<String> fields = List.of(stat.substring(end + 2).split(" "));
        return Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM));
    }
}
