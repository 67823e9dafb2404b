package com.northwind.table;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which keys of a client are valid. It changes together with each of them, so it is what holds the bound on their number.
 *
 * @param keys their ids, the oldest first
 */
public record KeyRingItem(String partner, String client, List<String> keys, Stamp stamp) implements TableItem {

    public KeyRingItem {
        keys = List.copyOf(keys);
    }

    public static ItemKey key(String partner, String client) {
        return new ItemKey("PARTNER#" + partner, "KEYRING#" + client);
    }

    public static KeyRingItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new KeyRingItem(
                attributes.text("partner"), attributes.text("client"), attributes.texts("keys"), attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.KEY_RING;
    }

    @Override
    public ItemKey key() {
        return key(partner, client);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("partner", partner)
                .text("client", client)
                .texts("keys", keys)
                .toMap();
    }
}
