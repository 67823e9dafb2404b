package com.northwind.deliveries.pickup.dynamodb;

import com.northwind.deliveries.delivery.Pickup;
import com.northwind.deliveries.pickup.Box;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.LedgerItem;
import com.northwind.table.PickupItem;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lets parcels wait in the table, and looks at what their lockers are told, past the service. */
final class Shelf {

    private final DynamoDbClient table = DynamoDbClient.create();

    void given(Pickup waiting) {
        PickupItem item = new PickupItem(
                waiting.compartment().building(),
                waiting.compartment().locker(),
                waiting.compartment().number(),
                waiting.delivery().toString(),
                waiting.codeHash(),
                Stamp.first(Instant.EPOCH, null));
        table.putItem(request -> request.tableName(SingleTable.NAME).item(item.toMap()));
    }

    void taken(Box from) {
        table.deleteItem(request -> request.tableName(SingleTable.NAME)
                .key(PickupItem.key(from.locker(), from.number()).toMap()));
    }

    List<DoorCommandItem> commands(Box to) {
        return items(to).stream()
                .map(TableItem::of)
                .filter(DoorCommandItem.class::isInstance)
                .map(DoorCommandItem.class::cast)
                .toList();
    }

    /** Everything that is kept of a locker, as it is kept. */
    List<Map<String, AttributeValue>> items(Box of) {
        return table.query(request -> request.tableName(SingleTable.NAME)
                        .keyConditionExpression("PK = :locker")
                        .expressionAttributeValues(Map.of(":locker", AttributeValue.fromS("LOCKER#" + of.locker())))
                        .consistentRead(true))
                .items();
    }

    Map<String, AttributeValue> ledger(String principal, String key) {
        return table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(LedgerItem.key(principal, key).toMap())
                        .consistentRead(true))
                .item();
    }
}
