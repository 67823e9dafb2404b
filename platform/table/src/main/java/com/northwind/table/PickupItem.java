package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a parcel waits in a compartment for whoever knows its code.
 *
 * @param codeHash a keyed hash; the code itself is nowhere
 */
public record PickupItem(
        String building, String locker, String compartment, String delivery, String codeHash, Stamp stamp)
        implements TableItem {

    public static ItemKey key(String locker, String compartment) {
        return new ItemKey("LOCKER#" + locker, "PICKUP#" + compartment);
    }

    public static PickupItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new PickupItem(
                attributes.text("building"),
                attributes.text("locker"),
                attributes.text("compartment"),
                attributes.text("delivery"),
                attributes.text("codeHash"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.PICKUP;
    }

    @Override
    public ItemKey key() {
        return key(locker, compartment);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("building", building)
                .text("locker", locker)
                .text("compartment", compartment)
                .text("delivery", delivery)
                .text("codeHash", codeHash)
                .toMap();
    }
}
