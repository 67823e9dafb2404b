package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A building and what people call it.
 *
 * @param zone the IANA time zone its days and times are shown in
 */
public record BuildingItem(String id, String name, String zone, Stamp stamp) implements TableItem {

    public static ItemKey key(String id) {
        return new ItemKey("BUILDING#" + id, "BUILDING");
    }

    public static BuildingItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new BuildingItem(
                attributes.text("id"), attributes.text("name"), attributes.text("zone"), attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.BUILDING;
    }

    @Override
    public ItemKey key() {
        return key(id);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("id", id)
                .text("name", name)
                .text("zone", zone)
                .toMap();
    }
}
