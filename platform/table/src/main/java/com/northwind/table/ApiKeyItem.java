package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A key that a client of a partner sends beside its tokens. A revoked one stays, so that revoking it again is answered.
 *
 * @param client the client it was made by, and whose tokens it goes with
 * @param name what people call it
 * @param sha256 of the whole key, in hexadecimal digits; the key itself is nowhere
 * @param revokedAt null while it is valid
 */
public record ApiKeyItem(
        String id,
        String partner,
        String client,
        String name,
        String sha256,
        Instant createdAt,
        @Nullable Instant revokedAt,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String id) {
        return new ItemKey("APIKEY#" + id, "APIKEY");
    }

    public static ApiKeyItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new ApiKeyItem(
                attributes.text("id"),
                attributes.text("partner"),
                attributes.text("client"),
                attributes.text("name"),
                attributes.text("sha256"),
                attributes.time("createdAt"),
                attributes.timeOrNull("revokedAt"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.API_KEY;
    }

    @Override
    public ItemKey key() {
        return key(id);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("id", id)
                .text("partner", partner)
                .text("client", client)
                .text("name", name)
                .text("sha256", sha256)
                .time("createdAt", createdAt)
                .time("revokedAt", revokedAt)
                .toMap();
    }
}
