package com.northwind.benchmark;

import java.io.PrintStream;
import java.time.Duration;

/** Tells a waiting person what is being done, each line with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String what) {
        out.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds(), what);
    }

    /** The figures, at the end. */
    public void show(String table) {
        out.println();
        out.println(table);
    }
}
