package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a delivery of a courier changed. There is one for each delivery, at its last change, so that a courier who was
 * away however long reads only what is new.
 *
 * @param order counts the changes of the courier's deliveries, from 1
 * @param removed whether the delivery is no longer this courier's
 */
public record ChangeItem(String courier, String delivery, long order, boolean removed, Stamp stamp)
        implements TableItem {

    /** Sorts after every change. */
    static final String LAST = "CHANGE#~";

    public static ItemKey key(String courier, long order) {
        return new ItemKey("COURIER#" + courier, sort(order));
    }

    public static ChangeItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new ChangeItem(
                attributes.text("courier"),
                attributes.text("delivery"),
                attributes.number("order"),
                Boolean.TRUE.equals(attributes.flagOrNull("removed")),
                attributes.stamp());
    }

    /** Of fixed width, so that the order of the text is the order of the changes. */
    static String sort(long order) {
        return "CHANGE#%016d".formatted(order);
    }

    @Override
    public ItemType type() {
        return ItemType.CHANGE;
    }

    @Override
    public ItemKey key() {
        return key(courier, order);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("courier", courier)
                .text("delivery", delivery)
                .number("order", order)
                .flag("removed", removed ? true : null)
                .toMap();
    }
}
