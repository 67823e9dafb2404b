package com.northwind.ingest.reading;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading on its way to its door.
 *
 * @param receivedAt by our clock
 * @param device the locker that spoke, as its token says
 * @param trace the W3C {@code traceparent} of its arrival; null if none
 */
public record Received(
        Reading reading,
        Instant receivedAt,
        String device,
        @Nullable String trace) {

    /** As long as a locker's history is kept: a cabinet that was cut off may tell all of it. */
    private static final Duration PAST = Duration.ofDays(90);

    /** What two clocks that are both right may differ by. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    /** The same with what the platform makes of its door. */
    public Received as(Door door) {
        Reading judged = new Reading(
                reading.readingId(),
                reading.locker(),
                reading.compartment(),
                door,
                reading.occupied(),
                reading.sequence(),
                reading.measuredAt(),
                reading.answer());
        return new Received(judged, receivedAt, device, trace);
    }

    /** When the device measured, where that can be true; else when we heard of it. */
    public Instant happenedAt() {
        Instant measuredAt = reading.measuredAt();
        boolean impossible = measuredAt.isAfter(receivedAt.plus(AHEAD)) || measuredAt.isBefore(receivedAt.minus(PAST));
        return impossible ? receivedAt : measuredAt;
    }

    /** How far the device's clock is behind ours, the way here included; negative if it is ahead. */
    public Duration skew() {
        return Duration.between(reading.measuredAt(), receivedAt);
    }
}
