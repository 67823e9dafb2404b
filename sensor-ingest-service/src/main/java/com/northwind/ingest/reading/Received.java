package com.northwind.ingest.reading;

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
        @Nullable String trace) {}
