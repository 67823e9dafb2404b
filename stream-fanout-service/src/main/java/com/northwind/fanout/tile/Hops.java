package com.northwind.fanout.tile;

import com.northwind.table.CompartmentItem;
import com.northwind.table.DoorItem;
import com.northwind.table.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a change came through before it is told.
 *
 * @param write the write that caused it
 * @param measuredAt by the device's own clock; null if no device had to do with it
 * @param receivedAt when the reading arrived; null if there was none
 * @param takenAt when it was taken from the table's stream
 */
record Hops(
        Stamp write, @Nullable Instant measuredAt, @Nullable Instant receivedAt, Instant takenAt) {

    static Hops of(DoorItem door, Instant takenAt) {
        return new Hops(door.stamp(), door.measuredAt(), door.receivedAt(), takenAt);
    }

    static Hops of(CompartmentItem compartment, Instant takenAt) {
        return new Hops(compartment.stamp(), null, null, takenAt);
    }
}
