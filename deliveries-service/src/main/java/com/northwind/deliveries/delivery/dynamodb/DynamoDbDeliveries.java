package com.northwind.deliveries.delivery.dynamodb;

import static com.northwind.deliveries.delivery.dynamodb.DeliveryMapping.delivery;
import static com.northwind.deliveries.delivery.dynamodb.DeliveryMapping.item;
import static com.northwind.deliveries.delivery.dynamodb.DeliveryMapping.stamp;

import com.northwind.deliveries.TableLedger;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.ledger.Act;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.table.ChangeLog;
import com.northwind.table.Condition;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryEventKind;
import com.northwind.table.DeliveryItem;
import com.northwind.table.ItemKey;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.Transaction;
import com.northwind.web.CurrentTrace;
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
        Map<String, AttributeValue> stored = read(DeliveryItem.key(id.toString()));
        return stored.isEmpty() ? Optional.empty() : Optional.of(delivery(DeliveryItem.of(stored)));
    }

    @Override
    public Page ofDay(Courier courier, LocalDate day, int first, @Nullable String after) {
        return new CourierDay(courier, day, first).page(table, after);
    }

    @Override
    public Optional<Delivery> answered(Act act) {
        return ledger.answered(act, Delivery.class);
    }

    @Override
    public void handOver(Delivery before, Delivery delivered, Compartment occupied, Act act) {
        Stamp stamp = stamp(delivered, trace.traceparent());
        String id = delivered.id().toString();
        ChangeLog log = log(delivered.courier());
        Transaction effect = new Transaction()
                .put(item(delivered, stamp.trace()).inOrder(log.next()), Condition.unchangedSince(before.revision()))
                .put(
                        new DeliveryEventItem(id, DeliveryEventKind.DELIVERED, act.principal(), null, null, stamp),
                        Condition.absent())
                .put(
                        item(occupied, new Stamp(occupied.revision(), stamp.changedAt(), stamp.trace())),
                        Condition.unchangedSince(occupied.revision() - 1));
        long order = DeliveryItem.of(read(DeliveryItem.key(id))).changeOrder();
        log.enter(effect, id, order, false, stamp);
        ledger.commit(effect, act, delivered);
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
