package com.northwind.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.northwind.graphql.paging.Paging;
import com.northwind.table.Cursor;
import com.northwind.table.ItemKey;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads items without blocking. There is no method that writes. */
public final class TableReader {

    /** In bytes. The table refuses longer ones, and the whole batch with them. */
    private static final int MAX_KEY = 1_000;

    private final TableCalls table;
    private final TableBatches batches;

    TableReader(TableCalls table) {
        this.table = table;
        this.batches = new TableBatches(table);
    }

    /** The item as last written; empty if there is none. */
    public Mono<TableItem> item(ItemKey key) {
        if (isTooLong(key)) {
            return Mono.empty();
        }
        return table.call(client -> client.getItem(request ->
                        request.tableName(SingleTable.NAME).key(key.toMap()).consistentRead(true)))
                .filter(answer -> answer.hasItem())
                .map(answer -> TableItem.of(answer.item()));
    }

    /** Those of the items that there are, in no order, as of a moment ago. */
    public Flux<TableItem> items(Collection<ItemKey> keys) {
        return batch(keys, false);
    }

    /** Those of the items that there are, in no order, as last written. */
    public Flux<TableItem> currentItems(Collection<ItemKey> keys) {
        return batch(keys, true);
    }

    private Flux<TableItem> batch(Collection<ItemKey> keys, boolean consistent) {
        List<ItemKey> possible = keys.stream().filter(key -> !isTooLong(key)).toList();
        return batches.items(possible, consistent).map(TableItem::of);
    }

    /**
     * Everything the query finds, page after page, each fetched when it is wanted. A cursor of another list is refused.
     */
    public Flux<TableItem> all(Query query, QueryRequest request) {
        if (isTooLong(query.partition())) {
            return Flux.empty();
        }
        return query(request)
                .expand(answer -> answer.hasLastEvaluatedKey()
                        ? query(request.toBuilder()
                                .exclusiveStartKey(answer.lastEvaluatedKey())
                                .build())
                        : Mono.empty())
                .concatMapIterable(QueryResponse::items, 1)
                .map(TableItem::of);
    }

    /** What a single request finds: at most the query's limit of items is looked at. A cursor of another list is refused. */
    public Mono<TableSlice> slice(Query query, QueryRequest request) {
        if (isTooLong(query.partition())) {
            return Mono.just(new TableSlice(List.of(), null));
        }
        return query(request).map(answer -> slice(query, answer));
    }

    private Mono<QueryResponse> query(QueryRequest request) {
        return table.call(client -> client.query(request))
                .onErrorMap(
                        failure -> request.hasExclusiveStartKey() && isInvalid(failure) ? Paging.noCursor() : failure);
    }

    private static TableSlice slice(Query query, QueryResponse answer) {
        return new TableSlice(
                answer.items().stream().map(TableItem::of).toList(),
                answer.hasLastEvaluatedKey() ? Cursor.at(query, answer.lastEvaluatedKey()) : null);
    }

    private static boolean isInvalid(Throwable failure) {
        return failure instanceof DynamoDbException refusal
                && refusal.awsErrorDetails() != null
                && "ValidationException".equals(refusal.awsErrorDetails().errorCode());
    }

    private static boolean isTooLong(ItemKey key) {
        return isTooLong(key.partition()) || isTooLong(key.sort());
    }

    private static boolean isTooLong(String key) {
        return key.getBytes(UTF_8).length > MAX_KEY;
    }
}
