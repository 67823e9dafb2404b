package com.northwind.ingest.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a sensor: what a door did.
 *
 * @param occupied what the presence sensor sees; null if the box has none
 * @param sequence counts the readings of this compartment and alone decides their order
 * @param measuredAt by the clock of the device, which may be wrong
 */
public record Reading(
        UUID readingId,
        String locker,
        String compartment,
        Door door,
        @Nullable Boolean occupied,
        long sequence,
        Instant measuredAt) {

    private static final Duration AHEAD = Duration.ofDays(1);

    /** As long as a locker's history is kept: a cabinet that was cut off may tell all of it. */
    private static final Duration BEHIND = Duration.ofDays(90);

    /** Why nobody can have measured this at the time it claims; empty if they can. */
    Optional<String> fault(Instant now) {
        if (measuredAt.isAfter(now.plus(AHEAD))) {
            return Optional.of("measuredAt is more than a day ahead");
        }
        return measuredAt.isBefore(now.minus(BEHIND))
                ? Optional.of("measuredAt is more than 90 days ago")
                : Optional.empty();
    }
}
