package com.northwind.localaws.demonstration;

import com.northwind.table.BuildingItem;
import com.northwind.table.ChangeLog;
import com.northwind.table.CompartmentItem;
import com.northwind.table.Condition;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.TableBusy;
import com.northwind.table.TableItem;
import com.northwind.table.WriteRefused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The table as the demonstration fills it: many items at once. */
@Component
class DemonstrationTable {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationTable.class);
    private static final int BATCH_OF_WRITES = 25;
    private static final int BATCH_OF_READS = 100;

    private final DynamoDbClient table;

    DemonstrationTable(DynamoDbClient table) {
        this.table = table;
    }

    boolean has(String building) {
        return table.getItem(get -> get.tableName(SingleTable.NAME)
                        .key(BuildingItem.key(building).toMap()))
                .hasItem();
    }

    /** Writes all, in this order, over whatever is there. Only for a table nobody works with yet. */
    void fill(List<TableItem> items) {
        for (int from = 0; from < items.size(); from += BATCH_OF_WRITES) {
            List<WriteRequest> batch = items.subList(from, Math.min(from + BATCH_OF_WRITES, items.size())).stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(PutRequest.builder().item(item.toMap()).build())
                            .build())
                    .toList();
            Map<String, List<WriteRequest>> left = Map.of(SingleTable.NAME, batch);
            while (!left.isEmpty()) {
                Map<String, List<WriteRequest>> next = left;
                left = table.batchWriteItem(write -> write.requestItems(next)).unprocessedItems();
            }
        }
    }

    /** Writes those that are missing. */
    void add(List<TableItem> items) {
        for (TableItem item : items) {
            try {
                table.putItem(Condition.absent().request(item));
            } catch (ConditionalCheckFailedException present) {
                log.trace("present already key={}", item.key());
            }
        }
    }

    /** Carries out each of them, except those that came too late. */
    void commit(List<Step> steps) {
        for (Step step : steps) {
            try {
                step.in(log(step.after().courier())).commit(table);
            } catch (WriteRefused | TableBusy tooLate) {
                log.info("left alone what somebody else changed meanwhile");
            }
        }
    }

    private ChangeLog log(String courier) {
        return ChangeLog.of(
                courier,
                table.getItem(get -> get.tableName(SingleTable.NAME)
                                .key(CourierItem.key(courier).toMap())
                                .consistentRead(true))
                        .item());
    }

    List<CompartmentItem> compartments() {
        return Stream.of(Place.values())
                .flatMap(place -> table.query(Query.building(place.id()).request()).items().stream())
                .map(TableItem::of)
                .filter(CompartmentItem.class::isInstance)
                .map(CompartmentItem.class::cast)
                .toList();
    }

    /** Those of these deliveries that exist, by their ids. */
    Map<String, DeliveryItem> deliveries(Collection<String> ids) {
        Map<String, DeliveryItem> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH_OF_READS) {
            read(all.subList(from, Math.min(from + BATCH_OF_READS, all.size())))
                    .forEach(delivery -> found.put(delivery.id(), delivery));
        }
        return found;
    }

    private List<DeliveryItem> read(List<String> ids) {
        List<Map<String, AttributeValue>> keys =
                ids.stream().map(id -> DeliveryItem.key(id).toMap()).toList();
        List<DeliveryItem> found = new ArrayList<>();
        Map<String, KeysAndAttributes> left =
                Map.of(SingleTable.NAME, KeysAndAttributes.builder().keys(keys).build());
        while (!left.isEmpty()) {
            Map<String, KeysAndAttributes> next = left;
            var answer = table.batchGetItem(get -> get.requestItems(next));
            answer.responses()
                    .getOrDefault(SingleTable.NAME, List.of())
                    .forEach(item -> found.add(DeliveryItem.of(item)));
            left = answer.unprocessedKeys();
        }
        return found;
    }
}
