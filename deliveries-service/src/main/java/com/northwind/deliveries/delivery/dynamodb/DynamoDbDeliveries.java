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
import com.northwind.table.ChangeItem;
import com.northwind.table.Condition;
import com.northwind.table.DeliveryItem;
import com.northwind.table.ItemType;
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
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(DeliveryItem.key(id.toString()).toMap())
                        .consistentRead(true))
                .item();
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
        String courier = delivered.courier().subject();
        String id = delivered.id().toString();
        Transaction effect = new Transaction()
                .put(item(delivered, stamp.trace()), Condition.unchangedSince(before.revision()))
                .put(
                        item(occupied, new Stamp(occupied.revision(), stamp.changedAt(), stamp.trace())),
                        Condition.unchangedSince(occupied.revision() - 1))
                .delete(ItemType.CHANGE, ChangeItem.key(courier, before.changedAt(), id))
                .put(new ChangeItem(courier, id, stamp), Condition.absent());
        ledger.commit(effect, act, delivered);
    }
}
