package com.northwind.ingest;

import com.northwind.testing.TestIssuer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Readings as devices write them, and the tokens devices have. */
final class Sample {

    private Sample() {}

    static String reading(String locker, String compartment, String door, long sequence) {
        return reading(locker, compartment, door, sequence, Clock.systemUTC().instant());
    }

    static String reading(String locker, String compartment, String door, long sequence, Instant measuredAt) {
        return """
                {"readingId": "%s", "locker": "%s", "compartment": "%s", "door": "%s", "occupied": true, \
                "sequence": %d, "measuredAt": "%s"}""".formatted(UUID.randomUUID(), locker, compartment, door, sequence, measuredAt);
    }

    static String device(String locker) {
        return TestIssuer.client("device-" + locker, "readings:write", Map.of("device", locker));
    }
}
