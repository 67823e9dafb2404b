package com.northwind.ingest;

import com.northwind.table.ContactItem;
import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

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

    Optional<ContactItem> contact(String building, String locker) {
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(ContactItem.key(building, locker).toMap())
                        .consistentRead(true))
                .item();
        return stored.isEmpty() ? Optional.empty() : Optional.of(ContactItem.of(stored));
    }

    /** How many door events the locker has. */
    int eventCount(String locker) {
        return table
                .queryPaginator(request -> request.tableName(SingleTable.NAME)
                        .keyConditionExpression("PK = :locker AND begins_with(SK, :event)")
                        .expressionAttributeValues(Map.of(
                                ":locker", AttributeValue.fromS("LOCKER#" + locker),
                                ":event", AttributeValue.fromS("EVENT#")))
                        .consistentRead(true))
                .stream()
                .mapToInt(QueryResponse::count)
                .sum();
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
