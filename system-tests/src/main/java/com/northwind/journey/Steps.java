package com.northwind.journey;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Tells a story step by step, each with the time it took. */
final class Steps {

    private final PrintStream out;
    private int count;

    Steps(PrintStream out) {
        this.out = out;
    }

    <T> T step(String what, Callable<T> act) {
        count++;
        long start = System.nanoTime();
        try {
            T result = act.call();
            out.printf("%3d. %-66s %6d ms%n", count, what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            return result;
        } catch (Exception failure) {
            throw new StepFailed(count, what, failure);
        }
    }

    /** The story ends here; the message says at which step and why. */
    static final class StepFailed extends RuntimeException {

        StepFailed(int number, String what, Exception cause) {
            super("Step %d, \"%s\", failed: %s".formatted(number, what, reason(cause)), cause);
        }

        private static String reason(Exception cause) {
            return cause instanceof Unexpected ? String.valueOf(cause.getMessage()) : cause.toString();
        }
    }
}
