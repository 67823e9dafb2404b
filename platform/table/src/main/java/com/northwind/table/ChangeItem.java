package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a delivery of a courier changed. There is one for each delivery, at its last change, so that a courier who was
 * away however long reads only what is new.
 */
public record ChangeItem(String courier, String delivery, Stamp stamp) implements TableItem {

    public static ItemKey key(String courier, Instant changedAt, String delivery) {
        return new ItemKey("COURIER#" + courier, "CHANGE#%s#%s".formatted(SortableTime.of(changedAt), delivery));
    }

    public static ChangeItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new ChangeItem(attributes.text("courier"), attributes.text("delivery"), attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.CHANGE;
    }

    @Override
    public ItemKey key() {
        return key(courier, stamp.changedAt(), delivery);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("courier", courier)
                .text("delivery", delivery)
                .toMap();
    }
}
