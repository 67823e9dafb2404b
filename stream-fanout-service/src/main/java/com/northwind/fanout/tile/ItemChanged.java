package com.northwind.fanout.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.northwind.table.ItemKey;
import org.jspecify.annotations.Nullable;

/**
 * That an item changed or is gone which others may have remembered, a CloudEvent; {@code events/item-changed.schema.json}
 * is its contract.
 */
record ItemChanged(String specversion, String id, String source, String type, String subject, Item data) {

    /**
     * The item's key in the table.
     *
     * @param partner whose lists have the item in them; left out if it is in nobody's, or cannot be known from the item
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String partition, String sort, @Nullable String partner) {}

    static ItemChanged of(String id, ItemKey key, @Nullable String partner) {
        return new ItemChanged(
                "1.0",
                id,
                "/stream-fanout",
                "com.northwind.item.changed",
                "%s/%s".formatted(key.partition(), key.sort()),
                new Item(key.partition(), key.sort(), partner));
    }
}
