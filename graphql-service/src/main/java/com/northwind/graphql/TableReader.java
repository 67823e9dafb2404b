package com.northwind.graphql;

import com.northwind.graphql.paging.Paging;
import com.northwind.table.ItemKey;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads items without blocking. There is no method that writes. */
public final class TableReader {

    private static final int MAX_BATCH = 100;
    private static final int MAX_ROUNDS = 5;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(50);
    private static final int MAX_KEY = 1_000;

    private final DynamoDbAsyncClient table;

    TableReader(DynamoDbAsyncClient table) {
        this.table = table;
    }

    /** The item as last written; empty if there is none. */
    public Mono<TableItem> item(ItemKey key) {
        if (isTooLong(key.partition()) || isTooLong(key.sort())) {
            return Mono.empty();
        }
        return Mono.fromFuture(() -> table.getItem(request ->
                        request.tableName(SingleTable.NAME).key(key.toMap()).consistentRead(true)))
                .filter(answer -> answer.hasItem())
                .map(answer -> TableItem.of(answer.item()));
    }

    /** Those of the items that there are, in no order. */
    public Flux<TableItem> items(Collection<ItemKey> keys) {
        List<Map<String, AttributeValue>> wanted =
                keys.stream().distinct().map(ItemKey::toMap).toList();
        return Flux.fromStream(() -> IntStream.iterate(0, from -> from < wanted.size(), from -> from + MAX_BATCH)
                        .mapToObj(from -> wanted.subList(from, Math.min(from + MAX_BATCH, wanted.size()))))
                .flatMap(this::batch)
                .map(TableItem::of);
    }

    private Flux<Map<String, AttributeValue>> batch(List<Map<String, AttributeValue>> keys) {
        return get(Map.of(
                        SingleTable.NAME, KeysAndAttributes.builder().keys(keys).build()))
                .expand(answer -> answer.unprocessedKeys().isEmpty()
                        ? Mono.empty()
                        : Mono.delay(BETWEEN_ROUNDS).then(get(answer.unprocessedKeys())))
                .take(MAX_ROUNDS)
                .flatMapIterable(answer -> answer.responses().getOrDefault(SingleTable.NAME, List.of()));
    }

    private Mono<BatchGetItemResponse> get(Map<String, KeysAndAttributes> keys) {
        BatchGetItemRequest request =
                BatchGetItemRequest.builder().requestItems(keys).build();
        return Mono.fromFuture(() -> table.batchGetItem(request));
    }

    /**
     * Everything the query finds, page after page, each fetched when it is wanted. A cursor of another list is refused.
     */
    public Flux<TableItem> all(Query query, QueryRequest request) {
        if (isTooLong(query.partition())) {
            return Flux.empty();
        }
        return Flux.from(table.queryPaginator(request).items())
                .onErrorMap(
                        failure -> request.hasExclusiveStartKey() && isInvalid(failure) ? Paging.noCursor() : failure)
                .map(TableItem::of);
    }

    private static boolean isInvalid(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof DynamoDbException refusal
                && refusal.awsErrorDetails() != null
                && "ValidationException".equals(refusal.awsErrorDetails().errorCode());
    }

    private static boolean isTooLong(String key) {
        return key.length() > MAX_KEY;
    }
}
