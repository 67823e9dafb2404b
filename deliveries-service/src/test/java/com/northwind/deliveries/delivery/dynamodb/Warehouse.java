package com.northwind.deliveries.delivery.dynamodb;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.table.ChangeItem;
import com.northwind.table.ChangeLog;
import com.northwind.table.Condition;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import com.northwind.table.Transaction;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts into the table what a test starts from, and looks into it past the service. */
public final class Warehouse {

    /** Patient, unlike the service's own: what a test starts from has no time limit to prove. */
    private final DynamoDbClient table = DynamoDbClient.create();

    public void given(Delivery delivery) {
        String courier = delivery.courier().subject();
        ChangeLog log = log(courier);
        Transaction scheduling = new Transaction();
        scheduling.put(DeliveryMapping.item(delivery, null).inOrder(log.next()), Condition.absent());
        log.enter(scheduling, delivery.id().toString(), 0, false, DeliveryMapping.stamp(delivery, null));
        scheduling.commit(table);
    }

    public void given(Compartment compartment) {
        given(DeliveryMapping.item(compartment, new Stamp(compartment.revision(), Instant.EPOCH, null)));
    }

    public List<ChangeItem> changes(String courier) {
        return changes(courier, 0);
    }

    /** What a sync from there is told. */
    public List<ChangeItem> changes(String courier, long since) {
        return table.query(Query.changes(courier, since, Query.MAX_PAGE).request()).items().stream()
                .map(ChangeItem::of)
                .toList();
    }

    public List<DeliveryEventItem> history(Delivery delivery) {
        return table
                .query(Query.deliveryEvents(delivery.id().toString(), Query.MAX_PAGE)
                        .request())
                .items()
                .stream()
                .map(DeliveryEventItem::of)
                .toList();
    }

    /** How often the deliveries of a courier changed. */
    public long order(String courier) {
        return log(courier).order();
    }

    private ChangeLog log(String courier) {
        return ChangeLog.of(
                courier,
                table.getItem(request -> request.tableName(SingleTable.NAME)
                                .key(CourierItem.key(courier).toMap())
                                .consistentRead(true))
                        .item());
    }

    public void given(TableItem item) {
        table.putItem(request -> request.tableName(SingleTable.NAME).item(item.toMap()));
    }
}
