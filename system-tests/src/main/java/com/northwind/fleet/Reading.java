package com.northwind.fleet;

import java.time.Instant;
import java.util.Map;

/**
 * One message of a locker about one door.
 *
 * @param door in the words of the contract of readings
 * @param sequence counts the readings of the locker, over restarts too
 * @param measuredAt by the clock of the device, in milliseconds
 */
public record Reading(
        String id,
        String locker,
        String compartment,
        String door,
        boolean occupied,
        long sequence,
        Instant measuredAt) {

    /** The box, as {@code locker/compartment}. */
    public String place() {
        return locker + "/" + compartment;
    }

    Reading forced() {
        return new Reading(id, locker, compartment, "FORCED", occupied, sequence, measuredAt);
    }

    Reading measuredAt(Instant other) {
        return new Reading(id, locker, compartment, door, occupied, sequence, other);
    }

    Map<String, ?> toMap() {
        return Map.of(
                "readingId", id,
                "locker", locker,
                "compartment", compartment,
                "door", door,
                "occupied", occupied,
                "sequence", sequence,
                "measuredAt", measuredAt.toString());
    }
}
