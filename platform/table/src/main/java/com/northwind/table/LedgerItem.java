package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was done under an idempotency key, and what was answered.
 *
 * @param principal who did it, from the verified token
 * @param fingerprint of the request, to tell a repetition from a reused key
 * @param answer what the first call was answered, in the writer's own format
 */
public record LedgerItem(
        String principal, String idempotencyKey, String fingerprint, String answer, Instant expiresAt, Stamp stamp)
        implements TableItem {

    public static ItemKey key(String principal, String idempotencyKey) {
        return new ItemKey("LEDGER#%s#%s".formatted(principal, idempotencyKey), "LEDGER");
    }

    public static LedgerItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new LedgerItem(
                attributes.text("principal"),
                attributes.text("idempotencyKey"),
                attributes.text("fingerprint"),
                attributes.text("answer"),
                attributes.expiry(),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.LEDGER;
    }

    @Override
    public ItemKey key() {
        return key(principal, idempotencyKey);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("principal", principal)
                .text("idempotencyKey", idempotencyKey)
                .text("fingerprint", fingerprint)
                .text("answer", answer)
                .expiry(expiresAt)
                .toMap();
    }
}
