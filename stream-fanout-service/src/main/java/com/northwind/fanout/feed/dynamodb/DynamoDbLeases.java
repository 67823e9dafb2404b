package com.northwind.fanout.feed.dynamodb;

import com.northwind.fanout.feed.Lease;
import com.northwind.fanout.feed.Leases;
import com.northwind.table.LeaseTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Leases in a table of their own, each written only on top of the version that was read. */
@Repository
class DynamoDbLeases implements Leases {

    private static final Logger log = LoggerFactory.getLogger(DynamoDbLeases.class);
    private static final int MAX_BATCH = 100;

    private final DynamoDbClient table;
    private final DynamoDbReaders readers;

    DynamoDbLeases(DynamoDbClient table) {
        this.table = table;
        this.readers = new DynamoDbReaders(table);
    }

    @Override
    public Readers announce(String sink, String reader, Instant started, Instant now, Instant until) {
        return readers.announce(sink, reader, started, now, until);
    }

    @Override
    public void leave(String sink, String reader) {
        readers.remove(sink, List.of(reader));
    }

    @Override
    public Map<String, Lease> find(String sink, Collection<String> shards) {
        Map<String, Lease> found = new HashMap<>();
        List<String> ids = List.copyOf(shards);
        for (int from = 0; from < ids.size(); from += MAX_BATCH) {
            List<String> batch = ids.subList(from, Math.min(ids.size(), from + MAX_BATCH));
            read(batch.stream().map(shard -> LeaseItem.key(sink, shard)).toList())
                    .forEach(lease -> found.put(lease.shard(), lease));
        }
        return found;
    }

    /** A scan: the table holds nothing but leases, readers and what is parked, and nobody waits for this. */
    @Override
    public List<Lease> all(String sink) {
        return table
                .scanPaginator(request -> request.tableName(LeaseTable.NAME)
                        .consistentRead(true)
                        .filterExpression("begins_with(PK, :prefix)")
                        .expressionAttributeValues(Map.of(":prefix", AttributeValue.fromS(LeaseItem.prefix(sink)))))
                .items()
                .stream()
                .map(LeaseItem::toLease)
                .toList();
    }

    @Override
    public void forget(Lease lease) {
        try {
            table.deleteItem(request -> request.tableName(LeaseTable.NAME)
                    .key(LeaseItem.key(lease.sink(), lease.shard()))
                    .conditionExpression("version = :version")
                    .expressionAttributeValues(
                            Map.of(":version", AttributeValue.fromN(Long.toString(lease.version())))));
        } catch (ConditionalCheckFailedException changed) {
            log.debug("kept the lease of shard={} because somebody has it", lease.shard());
        }
    }

    @Override
    public Optional<Lease> save(String reader, Lease next) {
        try {
            put(next);
            return Optional.of(next);
        } catch (ConditionalCheckFailedException refused) {
            if (!refused.hasItem()) {
                return Optional.empty();
            }
            Lease stored = LeaseItem.toLease(refused.item());
            return reader.equals(stored.owner()) && stored.version() >= next.version()
                    ? again(next.onTopOf(stored))
                    : Optional.empty();
        }
    }

    /** A write of ours had arrived although we heard nothing of it; nobody else stores leases under our name. */
    private Optional<Lease> again(Lease next) {
        try {
            put(next);
            return Optional.of(next);
        } catch (ConditionalCheckFailedException refused) {
            return Optional.empty();
        }
    }

    private void put(Lease next) {
        table.putItem(request -> request.tableName(LeaseTable.NAME)
                .item(LeaseItem.of(next))
                .conditionExpression(next.version() == 1 ? "attribute_not_exists(PK)" : "version = :previous")
                .expressionAttributeValues(
                        next.version() == 1
                                ? null
                                : Map.of(":previous", AttributeValue.fromN(Long.toString(next.version() - 1))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    private List<Lease> read(List<Map<String, AttributeValue>> keys) {
        List<Lease> leases = new ArrayList<>();
        List<Map<String, AttributeValue>> missing = keys;
        while (!missing.isEmpty()) {
            List<Map<String, AttributeValue>> wanted = missing;
            BatchGetItemResponse answer = table.batchGetItem(
                    request -> request.requestItems(Map.of(LeaseTable.NAME, Batch.consistent(wanted))));
            answer.responses()
                    .getOrDefault(LeaseTable.NAME, List.of())
                    .forEach(item -> leases.add(LeaseItem.toLease(item)));
            missing = Batch.unprocessed(answer, LeaseTable.NAME);
        }
        return leases;
    }
}
