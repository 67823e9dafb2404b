package com.northwind.journey;

import java.io.PrintStream;
import java.time.Clock;

/** The journey, told to whoever watches. */
public final class Demo {

    private Demo() {}

    /** Fails with the step that went wrong. */
    public static void play(Platform platform, Clock clock, PrintStream out) {
        out.printf("One delivery through Northwind at %s%n%n", platform.graphql());
        try {
            tell(new Journey(platform, clock, new Steps(out)).play(), out);
        } catch (Steps.StepFailed failure) {
            throw new Unexpected(String.valueOf(failure.getMessage()), failure);
        }
    }

    private static void tell(Journey.Outcome outcome, PrintStream out) {
        out.printf(
                "%nDoor to tile: %d ms when it opened, %d ms when it shut.%n",
                outcome.doorOpenToTile().toMillis(), outcome.doorShutToTile().toMillis());
    }
}
