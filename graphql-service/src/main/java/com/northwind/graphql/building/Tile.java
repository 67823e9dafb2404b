package com.northwind.graphql.building;

import com.northwind.table.CompartmentSize;
import com.northwind.table.Disagreement;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A compartment as a dashboard shows it.
 *
 * @param door null if the lock has never reported
 * @param sequence of the door's reading; 0 if there was none
 * @param reading the id of that reading, which orders readings with one sequence; null if it is not known
 * @param revision of the compartment
 */
public record Tile(
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
        Instant changedAt) {

    /**
     * Whether the door is newer: by the sequence of its reading, and where that is the same by the reading's id, as the table
     * has it; and of the very same reading, left open comes after open.
     */
    public boolean isReadAfter(Tile other) {
        if (sequence != other.sequence || reading == null) {
            return sequence > other.sequence;
        }
        if (reading.equals(other.reading)) {
            return door == DoorState.LEFT_OPEN && other.door == DoorState.OPEN;
        }
        return other.reading == null || reading.compareTo(other.reading) > 0;
    }

    /** Whether the presence sensor sees something else than the platform believes; null if not. */
    public @Nullable Disagreement disagreement() {
        return Disagreement.between(occupancy, door, occupied);
    }

    /** What a tile is recognised by within its building. */
    public String place() {
        return locker + "/" + compartment;
    }

    /**
     * The newer compartment with the newer door of the two: each half has one writer and an order of its own, so neither
     * ever goes back. Equal to this tile if the other one brings nothing new.
     */
    public Tile advancedBy(Tile other) {
        if (other.revision <= revision && !other.isReadAfter(this)) {
            return this;
        }
        Tile platform = other.revision > revision ? other : this;
        Tile sensors = other.isReadAfter(this) ? other : this;
        return new Tile(
                locker,
                compartment,
                platform.size,
                platform.occupancy,
                platform.deliveryId,
                sensors.door,
                sensors.occupied,
                sensors.sequence,
                sensors.reading,
                platform.revision,
                changedAt.isAfter(other.changedAt) ? changedAt : other.changedAt);
    }
}
