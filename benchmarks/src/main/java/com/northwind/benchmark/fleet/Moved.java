package com.northwind.benchmark.fleet;

import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * That a door moved: what a sensor says of it.
 *
 * @param sequence counts the movements of this door from 1; it is open after each odd one
 */
public record Moved(Box box, long sequence, UUID id, Instant at) {

    public static Moved now(Box box, long sequence) {
        return new Moved(box, sequence, UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    public boolean isOpen() {
        return sequence % 2 == 1;
    }

    public String door() {
        return isOpen() ? "OPEN" : "CLOSED";
    }

    /** As the contract of readings has it. */
    public Map<String, Object> reading() {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("readingId", id.toString());
        reading.put("locker", box.locker());
        reading.put("compartment", box.compartment());
        reading.put("door", door());
        reading.put("occupied", false);
        reading.put("sequence", sequence);
        reading.put("measuredAt", at.toString());
        return reading;
    }

    /** The door as it lies in the table then. */
    public DoorItem item() {
        return new DoorItem(
                box.building(),
                box.locker(),
                box.compartment(),
                DoorState.valueOf(door()),
                false,
                sequence,
                id.toString(),
                at,
                at,
                new Stamp(sequence, Instant.now(), null));
    }
}
