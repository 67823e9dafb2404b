package com.northwind.journey;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Readings for tests that post them by hand. */
final class Readings {

    private Readings() {}

    /** What the tenth compartment of a locker reports now. */
    static Map<String, Object> of(String locker, String door) {
        var now = Clock.systemUTC().instant();
        Map<String, Object> reading = new HashMap<>();
        reading.put("readingId", UUID.randomUUID().toString());
        reading.put("locker", locker);
        reading.put("compartment", "10");
        reading.put("door", door);
        reading.put("sequence", now.getEpochSecond());
        reading.put("measuredAt", now.truncatedTo(ChronoUnit.MILLIS).toString());
        return reading;
    }
}
