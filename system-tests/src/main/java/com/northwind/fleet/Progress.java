package com.northwind.fleet;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How far something is: every second in one line where somebody watches, every ten seconds in a line of its own else. */
public final class Progress {

    private static final int SELDOM_SECONDS = 10;
    private static final String OVER_THE_LAST = "\r\u001B[K";

    private final PrintStream out;
    private final Supplier<String> line;
    private final boolean watched;

    public Progress(PrintStream out, Supplier<String> line) {
        this.out = out;
        this.line = line;
        this.watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    /** Tells until the timer ends. */
    public void start(ScheduledExecutorService timer) {
        int seconds = watched ? 1 : SELDOM_SECONDS;
        var _ = timer.scheduleAtFixedRate(this::tell, seconds, seconds, TimeUnit.SECONDS);
    }

    private synchronized void tell() {
        if (watched) {
            out.print(OVER_THE_LAST + line.get());
            out.flush();
        } else {
            out.println(line.get());
        }
    }

    /** Leaves the line as it is for what comes after. */
    public void end() {
        tell();
        if (watched) {
            out.println();
        }
    }
}
