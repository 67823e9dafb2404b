package com.northwind.fleet;

import com.northwind.journey.Unexpected;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a fleet is to do.
 *
 * @param count how many lockers, from the first
 * @param rate readings a second, in the mean of the day
 * @param length how long; within the hour for which a token is good
 */
record FleetOptions(int count, int rate, Duration length, Day day, Set<Mischief> faults, long seed) {

    private static final int LOCKERS = 500;
    private static final int MAX_RATE = 2_000;
    private static final int MAX_SECONDS = 3_000;

    /** Fails with a sentence about the first value that is none. */
    static FleetOptions of(Map<String, String> options) {
        return new FleetOptions(
                number(options, "count", "200", LOCKERS),
                number(options, "rate", "100", MAX_RATE),
                Duration.ofSeconds(number(options, "length", "60", MAX_SECONDS)),
                new Day(
                        options.containsKey("day")
                                ? Duration.ofSeconds(number(options, "day", "", MAX_SECONDS))
                                : null),
                faults(options.getOrDefault("faults", "none")),
                number(options, "seed", "1", Integer.MAX_VALUE));
    }

    private static int number(Map<String, String> options, String name, String otherwise, int max) {
        String text = options.getOrDefault(name, otherwise);
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new Unexpected("--%s is '%s' and should be a whole number".formatted(name, text), none);
        }
        throw new Unexpected("--%s is %s and should be from 1 to %d".formatted(name, text, max));
    }

    private static Set<Mischief> faults(String text) {
        Set<Mischief> faults = EnumSet.noneOf(Mischief.class);
        if (text.equals("none")) {
            return faults;
        }
        if (text.equals("all")) {
            return EnumSet.allOf(Mischief.class);
        }
        for (String name : text.split(",", -1)) {
            faults.add(EnumSet.allOf(Mischief.class).stream()
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Unexpected(
                            "--faults knows no '%s'; it knows duplicates, reordering, skew, silence, forced and all"
                                    .formatted(name))));
        }
        return faults;
    }
}
