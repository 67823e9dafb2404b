package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whether a locker can be reached; there is none of a locker that has never said so.
 *
 * @param connection what the locker calls its last connection, so that the end of an older one is none of it
 * @param since when it became so, by our clock
 * @param heardAt when it was heard last, give or take half a minute, by our clock
 */
public record ContactItem(
        String building,
        String locker,
        ContactState state,
        String connection,
        Instant since,
        Instant heardAt,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String building, String locker) {
        return new ItemKey("BUILDING#" + building, "LOCKER#%s#CONTACT".formatted(locker));
    }

    public static ContactItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new ContactItem(
                attributes.text("building"),
                attributes.text("locker"),
                attributes.constant(ContactState.class, "state"),
                attributes.text("connection"),
                attributes.time("since"),
                attributes.time("heardAt"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.CONTACT;
    }

    @Override
    public ItemKey key() {
        return key(building, locker);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("building", building)
                .text("locker", locker)
                .text("state", state.name())
                .text("connection", connection)
                .time("since", since)
                .time("heardAt", heardAt)
                .toMap();
    }
}
