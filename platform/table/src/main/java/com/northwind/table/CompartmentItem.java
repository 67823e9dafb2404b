package com.northwind.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the platform decided about one box. What its sensors say is a {@link DoorItem} of its own.
 *
 * @param number two digits, unique within the locker
 * @param delivery the delivery it is reserved for or occupied by; null when vacant
 */
public record CompartmentItem(
        String building,
        String locker,
        String number,
        CompartmentSize size,
        Occupancy occupancy,
        @Nullable String delivery,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String building, String locker, String number) {
        return new ItemKey("BUILDING#" + building, "LOCKER#%s#COMPARTMENT#%s".formatted(locker, number));
    }

    public static CompartmentItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new CompartmentItem(
                attributes.text("building"),
                attributes.text("locker"),
                attributes.text("number"),
                attributes.constant(CompartmentSize.class, "size"),
                attributes.constant(Occupancy.class, "occupancy"),
                attributes.textOrNull("delivery"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.COMPARTMENT;
    }

    @Override
    public ItemKey key() {
        return key(building, locker, number);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("building", building)
                .text("locker", locker)
                .text("number", number)
                .text("size", size.name())
                .text("occupancy", occupancy.name())
                .text("delivery", delivery)
                .toMap();
    }
}
