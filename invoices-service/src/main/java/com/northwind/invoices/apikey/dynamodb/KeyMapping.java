package com.northwind.invoices.apikey.dynamodb;

import com.northwind.invoices.apikey.ApiKey;
import com.northwind.invoices.apikey.ApiKeyId;
import com.northwind.invoices.apikey.KeyOwner;
import com.northwind.invoices.apikey.KeyRing;
import com.northwind.invoices.apikey.StoredKey;
import com.northwind.invoices.partner.Partner;
import com.northwind.table.ApiKeyItem;
import com.northwind.table.KeyRingItem;
import com.northwind.table.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Between the table's items and keys. */
final class KeyMapping {

    private KeyMapping() {}

    static StoredKey key(ApiKeyItem item) {
        return new StoredKey(
                new ApiKey(
                        new ApiKeyId(item.id()),
                        new KeyOwner(new Partner(item.partner()), item.client()),
                        item.name(),
                        item.createdAt()),
                item.sha256(),
                item.revokedAt(),
                item.stamp().revision());
    }

    static ApiKeyItem item(ApiKey key, String sha256, @Nullable Instant revokedAt, Stamp stamp) {
        return new ApiKeyItem(
                key.id().value(),
                key.owner().partner().id(),
                key.owner().client(),
                key.name(),
                sha256,
                key.createdAt(),
                revokedAt,
                stamp);
    }

    static KeyRing ring(KeyOwner owner, KeyRingItem item) {
        return new KeyRing(
                owner,
                item.keys().stream().map(ApiKeyId::new).toList(),
                item.stamp().revision());
    }

    static KeyRingItem item(KeyRing ring, Stamp stamp) {
        return new KeyRingItem(
                ring.owner().partner().id(),
                ring.owner().client(),
                ring.keys().stream().map(ApiKeyId::value).toList(),
                stamp);
    }
}
