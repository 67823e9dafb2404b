package com.northwind.fanout.tile;

import com.northwind.table.ItemKey;

/**
 * That an item changed or is gone which others may have remembered, a CloudEvent; {@code events/item-changed.schema.json}
 * is its contract.
 */
record ItemChanged(String specversion, String id, String source, String type, String subject, Key data) {

    /** The item's key in the table. */
    record Key(String partition, String sort) {}

    static ItemChanged of(String id, ItemKey key) {
        return new ItemChanged(
                "1.0",
                id,
                "/stream-fanout",
                "com.northwind.item.changed",
                "%s/%s".formatted(key.partition(), key.sort()),
                new Key(key.partition(), key.sort()));
    }
}
