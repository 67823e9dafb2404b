package com.northwind.ingest.door.dynamodb;

import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the history has of a door. */
final class DoorEvents {

    private static final Duration HISTORY = Duration.ofDays(90);

    private DoorEvents() {}

    static DoorEventItem reading(String building, Received received, Instant now) {
        Reading reading = received.reading();
        return new DoorEventItem(
                DoorEventItem.id(reading.compartment(), reading.sequence()),
                building,
                reading.locker(),
                reading.compartment(),
                DoorState.valueOf(reading.door().name()),
                reading.occupied(),
                null,
                reading.sequence(),
                received.happenedAt(),
                reading.measuredAt(),
                received.receivedAt(),
                received.receivedAt().plus(HISTORY),
                Stamp.first(now, received.trace()));
    }

    /** Of a door that is left open by now. */
    static DoorEventItem leftOpen(DoorItem door) {
        return found(door, DoorEventItem.Finding.LEFT_OPEN, null, door.receivedAt());
    }

    static DoorEventItem disagreement(DoorItem door, @Nullable Occupancy believed, Instant now) {
        return found(door, DoorEventItem.Finding.DISAGREEMENT, believed, now);
    }

    private static DoorEventItem found(
            DoorItem door, DoorEventItem.Finding finding, @Nullable Occupancy believed, Instant now) {
        return new DoorEventItem(
                DoorEventItem.id(door.compartment(), door.sequence(), finding),
                door.building(),
                door.locker(),
                door.compartment(),
                door.state(),
                door.occupied(),
                believed,
                door.sequence(),
                now,
                now,
                now,
                now.plus(HISTORY),
                Stamp.first(now, door.stamp().trace()));
    }
}
