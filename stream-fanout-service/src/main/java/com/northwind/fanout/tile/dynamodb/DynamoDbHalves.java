package com.northwind.fanout.tile.dynamodb;

import com.northwind.fanout.feed.SinkUnavailable;
import com.northwind.fanout.tile.Halves;
import com.northwind.table.CompartmentItem;
import com.northwind.table.DoorItem;
import com.northwind.table.ItemKey;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Both halves of a tile in one consistent read. */
@Repository
class DynamoDbHalves implements Halves {

    /** Two items of each, and a request may ask for a hundred. */
    private static final int AT_ONCE = 50;

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

    /** In batches; what the table left out this time is not among the answers. */
    @Override
    public Map<Box, Both> find(List<Box> boxes) {
        Map<Box, CompartmentItem> decided = new HashMap<>();
        Map<Box, DoorItem> doors = new HashMap<>();
        Set<Box> left = new HashSet<>();
        for (int from = 0; from < boxes.size(); from += AT_ONCE) {
            List<Box> some = boxes.subList(from, Math.min(from + AT_ONCE, boxes.size()));
            BatchGetItemResponse answer = ask(keys(some));
            if (answer.hasUnprocessedKeys() && !answer.unprocessedKeys().isEmpty()) {
                left.addAll(some);
            }
            for (TableItem item : items(answer)) {
                if (item instanceof CompartmentItem it) {
                    decided.put(new Box(it.building(), it.locker(), it.number()), it);
                } else if (item instanceof DoorItem it) {
                    doors.put(new Box(it.building(), it.locker(), it.compartment()), it);
                }
            }
        }
        Map<Box, Both> found = new HashMap<>();
        decided.forEach((box, compartment) -> found.put(box, new Both(compartment, doors.get(box))));
        found.keySet().removeAll(left);
        return found;
    }

    private static Optional<Both> both(@Nullable CompartmentItem decided, @Nullable DoorItem door) {
        return decided == null ? Optional.empty() : Optional.of(new Both(decided, door));
    }

    private List<TableItem> read(String building, String locker, String compartment) {
        BatchGetItemResponse answer = ask(keys(List.of(new Box(building, locker, compartment))));
        if (!answer.unprocessedKeys().isEmpty()) {
            throw new SinkUnavailable("A busy table", null);
        }
        return items(answer);
    }

    private static KeysAndAttributes keys(List<Box> boxes) {
        return KeysAndAttributes.builder()
                .keys(boxes.stream()
                        .flatMap(box -> Stream.of(
                                CompartmentItem.key(box.building(), box.locker(), box.compartment()),
                                DoorItem.key(box.building(), box.locker(), box.compartment())))
                        .map(ItemKey::toMap)
                        .toList())
                .consistentRead(true)
                .build();
    }

    private static List<TableItem> items(BatchGetItemResponse answer) {
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
