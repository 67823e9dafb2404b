package com.northwind.fleet;

import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How busy the hours of a day are: couriers come in the morning, residents after work, and hardly anybody at night.
 *
 * @param length how long a day takes; null if every hour is like the other
 */
record Day(@Nullable Duration length) {

    private static final int[] HOURS = {
        1, 1, 1, 1, 1, 2, 6, 14, 24, 32, 34, 30, 24, 20, 18, 20, 28, 38, 40, 32, 22, 12, 6, 3
    };
    private static final double MEAN = IntStream.of(HOURS).average().orElseThrow();

    /** How many times as busy as the mean it is, so long after midnight. */
    double factor(Duration since) {
        if (length == null) {
            return 1;
        }
        long into = since.toMillis() % length.toMillis();
        return HOURS[(int) (into * HOURS.length / length.toMillis())] / MEAN;
    }
}
