package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the table does not have the shape its type promises. */
public class DamagedItem extends IllegalStateException {

    DamagedItem(Map<String, AttributeValue> item, String fault) {
        super("The item %s | %s %s".formatted(key(item, SingleTable.PK), key(item, SingleTable.SK), fault));
    }

    private static String key(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? "?" : value.s();
    }
}
