package com.northwind.deliveries.delivery.dynamodb;

import static com.northwind.deliveries.delivery.dynamodb.DeliveryMapping.delivery;

import com.northwind.deliveries.delivery.ActResult;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryChange;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.table.ChangeLog;
import com.northwind.table.Condition;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.ItemKey;
import com.northwind.table.ItemType;
import com.northwind.table.SingleTable;
import com.northwind.table.Transaction;
import com.northwind.web.CurrentTrace;
import com.northwind.web.TableLedger;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Repository
class DynamoDbDeliveries implements Deliveries {

    private final DynamoDbClient table;
    private final TableLedger ledger;
    private final CurrentTrace trace;

    DynamoDbDeliveries(DynamoDbClient table, TableLedger ledger, CurrentTrace trace) {
        this.table = table;
        this.ledger = ledger;
        this.trace = trace;
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return item(id).map(DeliveryMapping::delivery);
    }

    @Override
    public Page ofDay(Courier courier, LocalDate day, int first, @Nullable String after) {
        return new CourierDay(courier, day, first).page(table, after);
    }

    @Override
    public Optional<ActResult> answered(Act act) {
        return ledger.answered(act, StoredResult.class).map(StoredResult::repeated);
    }

    @Override
    public boolean isSettled(String principal, String key) {
        return ledger.knows(principal, key);
    }

    @Override
    public void save(DeliveryChange change, Act act, ActResult.Done done) {
        DeliveryItem stored = item(change.before().id())
                .filter(it -> delivery(it).equals(change.before()))
                .orElseThrow(ChangedMeanwhile::new);
        Courier from = change.before().courier();
        Courier to = change.after().courier();
        ChangeLog before = log(from);
        ChangeLog after = to.equals(from) ? before : log(to);
        Transaction effect = new Effect(change, trace.traceparent()).transaction(stored.changeOrder(), before, after);
        ledger.commit(effect, act, StoredResult.of(done), MEMORY);
    }

    @Override
    public void settle(Optional<Delivery> read, Act act, ActResult refusal) {
        Transaction nothing = new Transaction();
        read.ifPresent(it -> nothing.check(
                ItemType.DELIVERY, DeliveryItem.key(it.id().toString()), Condition.unchangedSince(it.revision())));
        ledger.commit(nothing, act, StoredResult.of(refusal), MEMORY);
    }

    private Optional<DeliveryItem> item(DeliveryId id) {
        Map<String, AttributeValue> stored = read(DeliveryItem.key(id.toString()));
        return stored.isEmpty() ? Optional.empty() : Optional.of(DeliveryItem.of(stored));
    }

    private ChangeLog log(Courier courier) {
        return ChangeLog.of(courier.subject(), read(CourierItem.key(courier.subject())));
    }

    private Map<String, AttributeValue> read(ItemKey key) {
        return table.getItem(request ->
                        request.tableName(SingleTable.NAME).key(key.toMap()).consistentRead(true))
                .item();
    }
}
