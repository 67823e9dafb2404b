package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One reading of a door, kept for ninety days as the locker's history. Its key follows from the reading alone, so that a
 * reading that arrives twice is one event.
 */
public record DoorEventItem(
        String building,
        String locker,
        String compartment,
        DoorState state,
        @Nullable Boolean occupied,
        long sequence,
        Instant measuredAt,
        Instant receivedAt,
        Instant expiresAt,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String locker, Instant measuredAt, String compartment, long sequence) {
        return new ItemKey(
                "LOCKER#" + locker, "EVENT#%s#%s-%012d".formatted(SortableTime.of(measuredAt), compartment, sequence));
    }

    public static DoorEventItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new DoorEventItem(
                attributes.text("building"),
                attributes.text("locker"),
                attributes.text("compartment"),
                attributes.constant(DoorState.class, "state"),
                attributes.flagOrNull("occupied"),
                attributes.number("sequence"),
                attributes.time("measuredAt"),
                attributes.time("receivedAt"),
                attributes.expiry(),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.DOOR_EVENT;
    }

    @Override
    public ItemKey key() {
        return key(locker, measuredAt, compartment, sequence);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .index(
                        Index.LOCKER,
                        "LOCKER#" + locker,
                        "%s#EVENT#%s-%012d".formatted(SortableTime.of(measuredAt), compartment, sequence))
                .text("building", building)
                .text("locker", locker)
                .text("compartment", compartment)
                .text("state", state.name())
                .flag("occupied", occupied)
                .number("sequence", sequence)
                .time("measuredAt", measuredAt)
                .time("receivedAt", receivedAt)
                .expiry(expiresAt)
                .toMap();
    }
}
