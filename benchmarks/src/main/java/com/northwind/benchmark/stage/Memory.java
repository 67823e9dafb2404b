package com.northwind.benchmark.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of another process, in kilobytes.
 *
 * @param heap what is alive
 * @param resident what the system has given it
 */
public record Memory(long heap, long resident) {

    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    /** After collecting what is not alive any more. */
    static Memory of(long pid) {
        String process = Long.toString(pid);
        // What waits for a finalizer or a cleaner goes with the second.
        Jdk.run("jcmd", process, "GC.run");
        Jdk.run("jcmd", process, "GC.run");
        return new Memory(heap(Jdk.run("jcmd", process, "GC.heap_info")), resident(pid));
    }

    /** What the system has given to any process. */
    static long resident(long pid) {
        try {
            return resident(Files.readString(Path.of("/proc/%d/status".formatted(pid))));
        } catch (IOException notLinux) {
            throw new CannotMeasure("This system does not tell what a process holds: " + notLinux, notLinux);
        }
    }

    /** The serial collector prints its generations, then the classes, which are not in the heap. */
    static long heap(String heapInfo) {
        int classes = heapInfo.indexOf("Metaspace");
        Matcher used = USED.matcher(classes < 0 ? heapInfo : heapInfo.substring(0, classes));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    static long resident(String status) {
        Matcher resident = RESIDENT.matcher(status);
        if (!resident.find()) {
            throw new CannotMeasure("No VmRSS in " + status);
        }
        return Long.parseLong(resident.group(1));
    }
}
