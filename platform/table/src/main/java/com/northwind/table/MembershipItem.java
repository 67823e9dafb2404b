package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a user manages a building.
 *
 * @param user the {@code sub} of the user
 */
public record MembershipItem(String user, String building, Stamp stamp) implements TableItem {

    public static ItemKey key(String user, String building) {
        return new ItemKey("USER#" + user, "BUILDING#" + building);
    }

    public static MembershipItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new MembershipItem(attributes.text("user"), attributes.text("building"), attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.MEMBERSHIP;
    }

    @Override
    public ItemKey key() {
        return key(user, building);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("user", user)
                .text("building", building)
                .toMap();
    }
}
