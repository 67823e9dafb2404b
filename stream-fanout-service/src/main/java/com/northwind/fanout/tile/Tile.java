package com.northwind.fanout.tile;

import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import com.northwind.table.SortableTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A compartment as a dashboard shows it. Of two tiles of a compartment neither of which is newer in both its revision and
 * its door, there is none: both only grow from one event to the next, doors by the sequence of their reading, then by its id,
 * and of one reading from open to left open.
 *
 * @param door null if the door has never reported
 * @param sequence counts the readings of the door; 0 if there was none
 * @param reading the id of that reading; null if there was none, or before ids were kept
 * @param revision counts the decisions about the compartment
 * @param changedAt when either of the two changed last
 */
public record Tile(
        String building,
        String locker,
        String compartment,
        CompartmentSize size,
        Occupancy occupancy,
        @Nullable String deliveryId,
        @Nullable DoorState door,
        @Nullable Boolean occupied,
        long sequence,
        @Nullable String reading,
        long revision,
        String changedAt) {

    /** Puts the halves together. */
    static Tile of(CompartmentItem compartment, @Nullable DoorItem door) {
        Instant decided = compartment.stamp().changedAt();
        Instant changed = door == null || decided.isAfter(door.stamp().changedAt())
                ? decided
                : door.stamp().changedAt();
        return new Tile(
                compartment.building(),
                compartment.locker(),
                compartment.number(),
                compartment.size(),
                compartment.occupancy(),
                compartment.delivery(),
                door == null ? null : door.state(),
                door == null ? null : door.occupied(),
                door == null ? 0 : door.sequence(),
                door == null ? null : door.reading(),
                compartment.stamp().revision(),
                SortableTime.of(changed));
    }
}
