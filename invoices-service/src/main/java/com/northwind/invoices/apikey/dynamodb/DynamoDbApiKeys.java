package com.northwind.invoices.apikey.dynamodb;

import com.northwind.invoices.apikey.ApiKey;
import com.northwind.invoices.apikey.ApiKeyId;
import com.northwind.invoices.apikey.ApiKeys;
import com.northwind.invoices.apikey.KeyOwner;
import com.northwind.invoices.apikey.KeyRing;
import com.northwind.invoices.apikey.StoredKey;
import com.northwind.table.ApiKeyItem;
import com.northwind.table.Condition;
import com.northwind.table.ItemKey;
import com.northwind.table.KeyRingItem;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.TableBusy;
import com.northwind.table.Transaction;
import com.northwind.table.WriteRefused;
import com.northwind.web.CurrentTrace;
import com.northwind.web.TableLedger;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys in the table; each is written together with the ring of its client. */
@Repository
class DynamoDbApiKeys implements ApiKeys {

    private final DynamoDbClient table;
    private final TableLedger ledger;
    private final CurrentTrace trace;

    DynamoDbApiKeys(DynamoDbClient table, TableLedger ledger, CurrentTrace trace) {
        this.table = table;
        this.ledger = ledger;
        this.trace = trace;
    }

    @Override
    public KeyRing ring(KeyOwner owner) {
        return read(KeyRingItem.key(owner.partner().id(), owner.client()))
                .map(item -> KeyMapping.ring(owner, KeyRingItem.of(item)))
                .orElseGet(() -> new KeyRing(owner, List.of(), 0));
    }

    @Override
    public Optional<StoredKey> find(ApiKeyId id) {
        return read(ApiKeyItem.key(id.value())).map(ApiKeyItem::of).map(KeyMapping::key);
    }

    @Override
    public Optional<ApiKey> answered(Act act) {
        return ledger.answered(act, ApiKey.class);
    }

    @Override
    public void add(ApiKey key, String sha256, KeyRing ring, Act act) {
        Stamp first = Stamp.first(key.createdAt(), trace.traceparent());
        Transaction effect =
                with(ring, key.createdAt()).put(KeyMapping.item(key, sha256, null, first), Condition.absent());
        ledger.commit(effect, act, key);
    }

    @Override
    public void revoke(StoredKey key, Instant now, KeyRing ring) {
        Stamp next = new Stamp(key.revision() + 1, now, trace.traceparent());
        try {
            with(ring, now)
                    .put(KeyMapping.item(key.key(), key.sha256(), now, next), Condition.unchangedSince(key.revision()))
                    .commit(table);
        } catch (WriteRefused | TableBusy faster) {
            throw new ChangedMeanwhile(faster);
        }
    }

    private Transaction with(KeyRing ring, Instant now) {
        Stamp next = new Stamp(ring.revision() + 1, now, trace.traceparent());
        return new Transaction()
                .put(
                        KeyMapping.item(ring, next),
                        ring.revision() == 0 ? Condition.absent() : Condition.unchangedSince(ring.revision()));
    }

    private Optional<Map<String, AttributeValue>> read(ItemKey key) {
        return Optional.of(table.getItem(request -> request.tableName(SingleTable.NAME)
                                .key(key.toMap())
                                .consistentRead(true))
                        .item())
                .filter(item -> !item.isEmpty());
    }
}
