package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item lies. */
public record ItemKey(String partition, String sort) {

    /** The key as the table's client wants it. */
    public Map<String, AttributeValue> toMap() {
        return Map.of(
                SingleTable.PK, AttributeValue.fromS(partition),
                SingleTable.SK, AttributeValue.fromS(sort));
    }
}
