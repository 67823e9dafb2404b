package com.northwind.benchmark.stage;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Whether this process, and those that it starts, may have as many sockets as a measurement wants. */
public final class OpenFiles {

    /** What a process has open beside its sockets. */
    private static final int OTHERS = 500;

    private OpenFiles() {}

    /** Fails before anything is started, and says what to do. */
    public static void mustAllow(int sockets) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            mustAllow(sockets, system.getMaxFileDescriptorCount());
        }
    }

    static void mustAllow(int sockets, long allowed) {
        if (allowed < sockets + OTHERS) {
            throw new CannotMeasure("%1$d sockets need %2$d open files in a process, and here are %3$d allowed: "
                            .formatted(sockets, sockets + OTHERS, allowed)
                    + "raise the limit (ulimit -Hn), or ask for fewer with --sockets");
        }
    }
}
