package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the sensors of one box said last: its twin. Written only by a newer {@code sequence}, or by a greater {@code reading}
 * of the same; and of the very same, open becomes left open.
 *
 * @param occupied what the presence sensor sees; null if the box has none
 * @param sequence counts the readings of this door as its device sent them
 * @param reading the id of the reading; null if there was none, or before ids were kept
 * @param measuredAt by the device's clock
 * @param receivedAt by ours
 */
public record DoorItem(
        String building,
        String locker,
        String compartment,
        DoorState state,
        @Nullable Boolean occupied,
        long sequence,
        @Nullable String reading,
        Instant measuredAt,
        Instant receivedAt,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String building, String locker, String compartment) {
        return new ItemKey("BUILDING#" + building, "LOCKER#%s#COMPARTMENT#%s#DOOR".formatted(locker, compartment));
    }

    public static DoorItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new DoorItem(
                attributes.text("building"),
                attributes.text("locker"),
                attributes.text("compartment"),
                attributes.constant(DoorState.class, "state"),
                attributes.flagOrNull("occupied"),
                attributes.number("sequence"),
                attributes.textOrNull("reading"),
                attributes.time("measuredAt"),
                attributes.time("receivedAt"),
                attributes.stamp());
    }

    /** The same door once somebody found that it is open for too long; it is our clock that found it. */
    public DoorItem leftOpen(Instant found) {
        return new DoorItem(
                building,
                locker,
                compartment,
                DoorState.LEFT_OPEN,
                occupied,
                sequence,
                reading,
                found,
                found,
                new Stamp(stamp.revision(), found, stamp.trace()));
    }

    @Override
    public ItemType type() {
        return ItemType.DOOR;
    }

    @Override
    public ItemKey key() {
        return key(building, locker, compartment);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("building", building)
                .text("locker", locker)
                .text("compartment", compartment)
                .text("state", state.name())
                .flag("occupied", occupied)
                .number("sequence", sequence)
                .text("reading", reading)
                .time("measuredAt", measuredAt)
                .time("receivedAt", receivedAt)
                .toMap();
    }
}
