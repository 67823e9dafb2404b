package com.northwind.journey;

import java.io.PrintStream;
import java.time.Clock;

/** The journey, told to whoever watches. */
final class Demo {

    private Demo() {}

    static void play(Platform platform, Clock clock, PrintStream out) {
        out.printf("One delivery through Northwind at %s%n%n", platform.graphql());
        Journey.Outcome outcome = new Journey(platform, clock, new Steps(out)).play();
        out.printf(
                "%nDoor to tile: %d ms when it opened, %d ms when it shut.%n",
                outcome.doorOpenToTile().toMillis(), outcome.doorShutToTile().toMillis());
    }
}
