package com.northwind.fanout.feed.dynamodb;

import com.northwind.fanout.feed.Leases.Readers;
import com.northwind.table.LeaseTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Who lives: one item for each sink, with an attribute for each reader that says until when. */
final class DynamoDbReaders {

    private static final String READER = "reader-";
    private static final String SINCE = "since";

    private final DynamoDbClient table;

    DynamoDbReaders(DynamoDbClient table) {
        this.table = table;
    }

    /** Readers that have not said for long that they live are forgotten by whoever notices. */
    Readers announce(String sink, String reader, Instant started, Instant now, Instant until) {
        Map<String, AttributeValue> item = table.updateItem(request -> request.tableName(LeaseTable.NAME)
                        .key(key(sink))
                        .updateExpression("SET #since = if_not_exists(#since, :started), #reader = :until")
                        .expressionAttributeNames(Map.of("#since", SINCE, "#reader", READER + reader))
                        .expressionAttributeValues(
                                Map.of(":started", AttributeValue.fromS(started.toString()), ":until", time(until)))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
        Map<Boolean, List<String>> living = item.entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith(READER))
                .collect(Collectors.partitioningBy(
                        attribute -> Long.parseLong(attribute.getValue().n()) > now.toEpochMilli(),
                        Collectors.mapping(
                                attribute -> attribute.getKey().substring(READER.length()), Collectors.toList())));
        remove(sink, living.getOrDefault(false, List.of()));
        AttributeValue since = item.get(SINCE);
        return new Readers(
                since == null ? started : Instant.parse(since.s()),
                living.getOrDefault(true, List.of()).size());
    }

    void remove(String sink, List<String> readers) {
        if (readers.isEmpty()) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        IntStream.range(0, readers.size()).forEach(i -> names.put("#r" + i, READER + readers.get(i)));
        table.updateItem(request -> request.tableName(LeaseTable.NAME)
                .key(key(sink))
                .updateExpression("REMOVE " + String.join(", ", names.keySet()))
                .expressionAttributeNames(names));
    }

    private static AttributeValue time(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.toEpochMilli()));
    }

    private static Map<String, AttributeValue> key(String sink) {
        return Map.of(LeaseTable.PK, AttributeValue.fromS(sink));
    }
}
