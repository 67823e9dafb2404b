package com.northwind.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The wish that a door be opened. Void after {@code expiresAt}, whether or not it was carried out, and kept for ninety days
 * after that as part of the locker's history.
 *
 * @param requestedBy the {@code sub} of the caller
 */
public record DoorCommandItem(
        String id,
        String building,
        String locker,
        String compartment,
        String delivery,
        String requestedBy,
        Instant expiresAt,
        Stamp stamp)
        implements TableItem {

    private static final Duration HISTORY = Duration.ofDays(90);

    /** Until when the command is part of the history. */
    public Instant keptUntil() {
        return expiresAt.plus(HISTORY);
    }

    public static ItemKey key(String locker, String id) {
        return new ItemKey("LOCKER#" + locker, "COMMAND#" + id);
    }

    public static DoorCommandItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new DoorCommandItem(
                attributes.text("id"),
                attributes.text("building"),
                attributes.text("locker"),
                attributes.text("compartment"),
                attributes.text("delivery"),
                attributes.text("requestedBy"),
                attributes.time("voidAt"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.DOOR_COMMAND;
    }

    @Override
    public ItemKey key() {
        return key(locker, id);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .index(
                        Index.LOCKER,
                        "LOCKER#" + locker,
                        "%s#COMMAND#%s".formatted(SortableTime.of(stamp.changedAt()), id))
                .text("id", id)
                .text("building", building)
                .text("locker", locker)
                .text("compartment", compartment)
                .text("delivery", delivery)
                .text("requestedBy", requestedBy)
                .time("voidAt", expiresAt)
                .expiry(keptUntil())
                .toMap();
    }
}
