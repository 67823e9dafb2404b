package com.northwind.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes of each reading what is sent instead, and when. Nothing is left out, so the doors end as they would have. */
final class Mischievous {

    private static final int ONE_IN = 20;
    private static final int ONE_LOCKER_IN = 10;
    private static final int LONGEST_MILLIS = 5_000;
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final List<Duration> SKEWS =
            List.of(Duration.ofHours(1), Duration.ofDays(-2), Duration.ofSeconds(-45), Duration.ofDays(-20_000));

    private final Set<Mischief> kinds;
    private final Random random;

    Mischievous(Set<Mischief> kinds, Random random) {
        this.kinds = kinds;
        this.random = random;
    }

    /**
     * What is sent for a reading.
     *
     * @param since from the start of the day to the reading
     */
    List<Delayed> of(Reading measured, Duration since) {
        Reading reading = measured;
        if (kinds.contains(Mischief.SKEW) && isOneOf(measured.locker(), "skew")) {
            reading = reading.measuredAt(skewed(measured));
        }
        if (kinds.contains(Mischief.FORCED) && reading.door().equals("OPEN") && now()) {
            reading = reading.forced();
        }
        Duration delay = silence(measured.locker(), since);
        if (kinds.contains(Mischief.REORDERING) && now()) {
            delay = delay.plus(aWhile());
        }
        List<Delayed> sent = new ArrayList<>(List.of(new Delayed(reading, delay)));
        if (kinds.contains(Mischief.DUPLICATES) && now()) {
            sent.add(new Delayed(reading, delay.plus(aWhile())));
        }
        return sent;
    }

    /** Some lockers are silent for every other twenty seconds. */
    private Duration silence(String locker, Duration since) {
        if (!kinds.contains(Mischief.SILENCE) || !isOneOf(locker, "silence")) {
            return Duration.ZERO;
        }
        Duration into =
                Duration.ofMillis(since.toMillis() % SILENCE.multipliedBy(2).toMillis());
        return into.compareTo(SILENCE) < 0 ? SILENCE.minus(into) : Duration.ZERO;
    }

    private static Instant skewed(Reading reading) {
        return reading.measuredAt()
                .plus(SKEWS.get(Math.floorMod(reading.locker().hashCode() / ONE_LOCKER_IN, SKEWS.size())));
    }

    private static boolean isOneOf(String locker, String kind) {
        return Math.floorMod((locker + kind).hashCode(), ONE_LOCKER_IN) == 0;
    }

    private boolean now() {
        return random.nextInt(ONE_IN) == 0;
    }

    private Duration aWhile() {
        return Duration.ofMillis(random.nextInt(1, LONGEST_MILLIS));
    }

    /** A reading, and how long after it was measured it is sent. */
    record Delayed(Reading reading, Duration by) {}
}
