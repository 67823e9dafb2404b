package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A cabinet of compartments, found by its building or by its own id. */
public record LockerItem(String building, String id, String name, Stamp stamp) implements TableItem {

    public static ItemKey key(String building, String id) {
        return new ItemKey("BUILDING#" + building, "LOCKER#" + id);
    }

    public static LockerItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new LockerItem(
                attributes.text("building"), attributes.text("id"), attributes.text("name"), attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.LOCKER;
    }

    @Override
    public ItemKey key() {
        return key(building, id);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .index(Index.LOCKER, "LOCKER#" + id, "LOCKER")
                .text("building", building)
                .text("id", id)
                .text("name", name)
                .toMap();
    }
}
