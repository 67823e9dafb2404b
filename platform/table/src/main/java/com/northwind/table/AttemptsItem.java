package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How often a wrong code was typed at a box, whether or not a parcel waits in it: an empty one must not be told from a
 * full one. It has an item of its own so that whoever types a code is not in the way of whoever brings a parcel. Its
 * revision counts the codes that were looked at.
 *
 * @param failed since the last right code, or the last lock
 * @param lockedUntil before then no code is looked at; null if there is no lock
 * @param expiresAt from when on nobody cares
 */
public record AttemptsItem(
        String locker,
        String compartment,
        long failed,
        @Nullable Instant lockedUntil,
        Instant expiresAt,
        Stamp stamp) implements TableItem {

    public static ItemKey key(String locker, String compartment) {
        return new ItemKey("LOCKER#" + locker, "ATTEMPTS#" + compartment);
    }

    public static AttemptsItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new AttemptsItem(
                attributes.text("locker"),
                attributes.text("compartment"),
                attributes.number("failed"),
                attributes.timeOrNull("lockedUntil"),
                attributes.expiry(),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.ATTEMPTS;
    }

    @Override
    public ItemKey key() {
        return key(locker, compartment);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("locker", locker)
                .text("compartment", compartment)
                .number("failed", failed)
                .time("lockedUntil", lockedUntil)
                .expiry(expiresAt)
                .toMap();
    }
}
