package com.northwind.ingest.reading;

/**
 * That somebody looks at a door again, a while after a reading: what it became, or did not become, is news too.
 *
 * @param sequence of the reading
 * @param readingId of the reading
 */
public record DoorCheck(String locker, String compartment, long sequence, String readingId) {

    public static DoorCheck after(Reading reading) {
        return new DoorCheck(
                reading.locker(),
                reading.compartment(),
                reading.sequence(),
                reading.readingId().toString());
    }
}
