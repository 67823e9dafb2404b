package com.northwind.ingest.reading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a sensor: what a door did.
 *
 * @param occupied what the presence sensor sees; null if the box has none
 * @param sequence counts the readings of this compartment and alone decides their order
 * @param measuredAt by the clock of the device, which may be wrong by any amount
 * @param answer what became of a command to this door; null if it answers none
 */
public record Reading(
        UUID readingId,
        String locker,
        String compartment,
        Door door,
        @Nullable Boolean occupied,
        long sequence,
        Instant measuredAt,
        @Nullable CommandAnswer answer) {}
