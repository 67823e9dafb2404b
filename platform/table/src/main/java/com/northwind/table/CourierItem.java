package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far the change log of a courier has come. Its revision counts the changes of this courier's deliveries: every
 * transaction that changes one also counts it here, so that their order is exact, without gaps and without a clock.
 */
public record CourierItem(String courier, Stamp stamp) implements TableItem {

    public static ItemKey key(String courier) {
        return new ItemKey("COURIER#" + courier, "COURIER");
    }

    public static CourierItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new CourierItem(attributes.text("courier"), attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.COURIER;
    }

    @Override
    public ItemKey key() {
        return key(courier);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this).text("courier", courier).toMap();
    }
}
