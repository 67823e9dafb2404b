package com.northwind.fault;

import com.northwind.journey.Unexpected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be broken, and under which load.
 *
 * @param length how long at least; every fault comes once, however short it is
 * @param rate readings a second while nothing is broken
 * @param dashboards of each building
 * @param report where the report is written; empty if it is only printed
 */
record FaultOptions(Duration length, int rate, int dashboards, List<Fault> faults, long seed, Optional<Path> report) {

    /** Fails with a sentence about the first value that is none. */
    static FaultOptions of(Map<String, String> options) {
        return new FaultOptions(
                Duration.ofMinutes(number(options, "minutes", "10", 0, 45)),
                number(options, "rate", "40", 1, 100),
                number(options, "dashboards", "3", 1, 8),
                Fault.parse(options.getOrDefault("faults", "all")),
                number(options, "seed", "1", 0, Integer.MAX_VALUE),
                Optional.ofNullable(options.get("report")).map(Path::of));
    }

    private static int number(Map<String, String> options, String name, String otherwise, int min, int max) {
        String text = options.getOrDefault(name, otherwise);
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new Unexpected("--%s is '%s' and should be a whole number".formatted(name, text), none);
        }
        throw new Unexpected("--%s is %s and should be from %d to %d".formatted(name, text, min, max));
    }
}
