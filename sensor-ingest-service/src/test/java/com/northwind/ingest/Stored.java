package com.northwind.ingest;

import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the table says of doors. */
final class Stored {

    private final DynamoDbClient table;

    Stored(DynamoDbClient table) {
        this.table = table;
    }

    DoorItem door(String building, String locker, String compartment) {
        return DoorItem.of(table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(DoorItem.key(building, locker, compartment).toMap())
                        .consistentRead(true))
                .item());
    }

    /** Of the locker's history, the newest hundred; the demonstration's deliveries are left out. */
    List<DoorEventItem> events(String locker) {
        return table.query(Query.lockerHistory(locker, Query.MAX_PAGE).request()).items().stream()
                .map(TableItem::of)
                .filter(DoorEventItem.class::isInstance)
                .map(DoorEventItem.class::cast)
                .toList();
    }
}
