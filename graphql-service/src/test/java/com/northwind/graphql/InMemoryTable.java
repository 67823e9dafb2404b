package com.northwind.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The table in memory, as far as it is read here. It counts what it is asked and what it looks at for that. */
final class InMemoryTable implements DynamoDbClient {

    /** In bytes, of a sort key. */
    private static final int MAX_KEY = 1_024;

    /** What was asked, one line for each request. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    final AtomicInteger examined = new AtomicInteger();
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new ConcurrentHashMap<>();

    void put(TableItem item) {
        items.put(item.key().toMap(), item.toMap());
    }

    void remove(TableItem item) {
        items.remove(item.key().toMap());
    }

    void clear() {
        items.clear();
        forget();
    }

    /** Counts anew. */
    void forget() {
        requests.clear();
        examined.set(0);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        requests.add("get " + request.key());
        Map<String, AttributeValue> item = look(request.key());
        GetItemResponse.Builder answer = GetItemResponse.builder();
        return (item == null ? answer : answer.item(item)).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        var keys = Objects.requireNonNull(request.requestItems().get(SingleTable.NAME))
                .keys();
        requests.add("batch of " + keys.getFirst().get(SingleTable.SK));
        if (keys.size() > 100) {
            throw new IllegalArgumentException("More than a hundred keys");
        }
        List<Map<String, AttributeValue>> found =
                keys.stream().map(this::look).filter(Objects::nonNull).toList();
        return BatchGetItemResponse.builder()
                .responses(Map.of(SingleTable.NAME, found))
                .build();
    }

    private @Nullable Map<String, AttributeValue> look(Map<String, AttributeValue> key) {
        key.values().forEach(InMemoryTable::check);
        examined.incrementAndGet();
        return items.get(key);
    }

    private static void check(AttributeValue key) {
        if (key.s().getBytes(UTF_8).length > MAX_KEY) {
            throw DynamoDbException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ValidationException")
                            .build())
                    .message("A key is too long")
                    .build();
        }
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        String partition = value(request, ":partition");
        requests.add("query " + partition);
        String partitionName = name(request, "#partition");
        String sortName = name(request, "#sort");
        int direction = Boolean.FALSE.equals(request.scanIndexForward()) ? -1 : 1;
        List<Map<String, AttributeValue>> after = items.values().stream()
                .filter(item -> partition.equals(text(item, partitionName)))
                .filter(item -> fits(request, text(item, sortName)))
                .sorted(Comparator.<Map<String, AttributeValue>, String>comparing(item -> text(item, sortName))
                        .thenComparing(item -> text(item, SingleTable.PK)))
                .toList();
        if (direction < 0) {
            after = after.reversed();
        }
        if (request.hasExclusiveStartKey()) {
            String start = text(request.exclusiveStartKey(), sortName);
            after = after.stream()
                    .filter(item -> direction * text(item, sortName).compareTo(start) > 0)
                    .toList();
        }
        List<Map<String, AttributeValue>> page =
                after.stream().limit(request.limit()).toList();
        examined.addAndGet(page.size());
        QueryResponse.Builder answer = QueryResponse.builder()
                .items(page.stream().filter(item -> isWanted(request, item)).toList());
        if (page.size() == request.limit()) {
            answer.lastEvaluatedKey(key(page.getLast(), partitionName, sortName));
        }
        return answer.build();
    }

    private static boolean fits(QueryRequest request, String sort) {
        String bound = value(request, ":bound");
        String condition = request.keyConditionExpression().replace("#partition = :partition AND ", "");
        return switch (condition) {
            case "begins_with(#sort, :bound)" -> sort.startsWith(bound);
            case "#sort >= :bound" -> sort.compareTo(bound) >= 0;
            case "#sort < :bound" -> sort.compareTo(bound) < 0;
            case "#sort = :bound" -> sort.equals(bound);
            case "#sort BETWEEN :bound AND :last" ->
                sort.compareTo(bound) >= 0 && sort.compareTo(value(request, ":last")) <= 0;
            default -> throw new IllegalArgumentException("No such condition here: " + condition);
        };
    }

    /** The conditions of a filter are of the form {@code #name = :value} or {@code #name IN (:value, ..)}. */
    private static boolean isWanted(QueryRequest request, Map<String, AttributeValue> item) {
        return request.filterExpression() == null
                || Stream.of(request.filterExpression().split(" AND ", -1)).allMatch(condition -> {
                    String[] parts = condition.split(" (=|IN) ", 2);
                    return Stream.of(parts[1].replaceAll("[() ]", "").split(",", -1))
                            .map(value -> value(request, value))
                            .anyMatch(text(item, name(request, parts[0]))::equals);
                });
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item, String... names) {
        Map<String, AttributeValue> key = new HashMap<>();
        for (String name : names) {
            key.put(name, AttributeValue.fromS(text(item, name)));
        }
        key.put(SingleTable.PK, AttributeValue.fromS(text(item, SingleTable.PK)));
        key.put(SingleTable.SK, AttributeValue.fromS(text(item, SingleTable.SK)));
        return key;
    }

    private static String name(QueryRequest request, String alias) {
        return Objects.requireNonNull(request.expressionAttributeNames().get(alias));
    }

    private static String value(QueryRequest request, String alias) {
        return text(request.expressionAttributeValues(), alias);
    }

    /** The empty text sorts before every key. */
    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? "" : value.s();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
