package com.northwind.fanout.tile.dynamodb;

import com.northwind.fanout.feed.SinkUnavailable;
import com.northwind.fanout.tile.Halves;
import com.northwind.table.CompartmentItem;
import com.northwind.table.DoorItem;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Both halves of a tile in one consistent read. */
@Repository
class DynamoDbHalves implements Halves {

    private final DynamoDbClient table;

    DynamoDbHalves(DynamoDbClient table) {
        this.table = table;
    }

    @Override
    public Optional<Both> find(String building, String locker, String compartment) {
        CompartmentItem decided = null;
        DoorItem door = null;
        for (TableItem item : read(building, locker, compartment)) {
            if (item instanceof CompartmentItem it) {
                decided = it;
            } else if (item instanceof DoorItem it) {
                door = it;
            }
        }
        return both(decided, door);
    }

    private static Optional<Both> both(@Nullable CompartmentItem decided, @Nullable DoorItem door) {
        return decided == null ? Optional.empty() : Optional.of(new Both(decided, door));
    }

    private List<TableItem> read(String building, String locker, String compartment) {
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .keys(List.of(
                        CompartmentItem.key(building, locker, compartment).toMap(),
                        DoorItem.key(building, locker, compartment).toMap()))
                .consistentRead(true)
                .build();
        BatchGetItemResponse answer = ask(keys);
        if (!answer.unprocessedKeys().isEmpty()) {
            throw new SinkUnavailable("A busy table", null);
        }
        return answer.responses().getOrDefault(SingleTable.NAME, List.of()).stream()
                .map(TableItem::of)
                .toList();
    }

    private BatchGetItemResponse ask(KeysAndAttributes keys) {
        try {
            return table.batchGetItem(request -> request.requestItems(Map.of(SingleTable.NAME, keys)));
        } catch (SdkException unavailable) {
            throw new SinkUnavailable("The table", unavailable);
        }
    }
}
