package com.northwind.ingest.door.dynamodb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.northwind.ingest.door.Compartments;
import com.northwind.table.CompartmentItem;
import com.northwind.table.LockerItem;
import com.northwind.table.Occupancy;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Remembers the boxes it found and forgets them after a while, because a locker may move. What it did not find it asks
 * for again: a new locker works at once.
 */
@Repository
class DynamoDbCompartments implements Compartments {

    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final DynamoDbClient table;
    private final Cache<String, String> lockers =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MEMORY).build();
    private final Cache<Box, String> boxes =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(MEMORY).build();

    DynamoDbCompartments(DynamoDbClient table) {
        this.table = table;
    }

    @Override
    public Optional<String> building(String locker, String compartment) {
        return remembered(boxes, new Box(locker, compartment), this::find);
    }

    @Override
    public boolean agrees(String building, String locker, String compartment, boolean occupied) {
        return occupancy(table, building, locker, compartment) == (occupied ? Occupancy.OCCUPIED : Occupancy.VACANT);
    }

    /** As it is at this moment; null if there is no such box. */
    static @Nullable Occupancy occupancy(DynamoDbClient table, String building, String locker, String compartment) {
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(CompartmentItem.key(building, locker, compartment).toMap())
                        .consistentRead(true))
                .item();
        return stored.isEmpty() ? null : CompartmentItem.of(stored).occupancy();
    }

    private Optional<String> find(Box box) {
        return remembered(lockers, box.locker(), this::findLocker)
                .filter(building -> table.getItem(request -> request.tableName(SingleTable.NAME)
                                .key(CompartmentItem.key(building, box.locker(), box.compartment())
                                        .toMap()))
                        .hasItem());
    }

    private Optional<String> findLocker(String locker) {
        return table.query(Query.locker(locker).request()).items().stream()
                .map(LockerItem::of)
                .map(LockerItem::building)
                .findFirst();
    }

    private static <K> Optional<String> remembered(
            Cache<K, String> memory, K key, Function<K, Optional<String>> question) {
        Optional<String> known = Optional.ofNullable(memory.getIfPresent(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<String> answer = question.apply(key);
        answer.ifPresent(building -> memory.put(key, building));
        return answer;
    }

    private record Box(String locker, String compartment) {}
}
