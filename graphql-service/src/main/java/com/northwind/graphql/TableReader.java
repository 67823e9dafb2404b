package com.northwind.graphql;

import com.northwind.graphql.paging.Paging;
import com.northwind.table.Cursor;
import com.northwind.table.ItemKey;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads items without blocking. There is no method that writes. */
public final class TableReader {

    private static final int MAX_KEY = 1_000;

    private final DynamoDbAsyncClient table;
    private final TableBatches batches;

    TableReader(DynamoDbAsyncClient table) {
        this.table = table;
        this.batches = new TableBatches(table);
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

    /** Those of the items that there are, in no order, as of a moment ago. */
    public Flux<TableItem> items(Collection<ItemKey> keys) {
        return batches.items(keys, false).map(TableItem::of);
    }

    /** Those of the items that there are, in no order, as last written. */
    public Flux<TableItem> currentItems(Collection<ItemKey> keys) {
        return batches.items(keys, true).map(TableItem::of);
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

    /** What a single request finds: at most the query's limit of items is looked at. A cursor of another list is refused. */
    public Mono<TableSlice> slice(Query query, QueryRequest request) {
        if (isTooLong(query.partition())) {
            return Mono.just(new TableSlice(List.of(), null));
        }
        return Mono.fromFuture(() -> table.query(request))
                .onErrorMap(
                        failure -> request.hasExclusiveStartKey() && isInvalid(failure) ? Paging.noCursor() : failure)
                .map(answer -> slice(query, answer));
    }

    private static TableSlice slice(Query query, QueryResponse answer) {
        return new TableSlice(
                answer.items().stream().map(TableItem::of).toList(),
                answer.hasLastEvaluatedKey() ? Cursor.at(query, answer.lastEvaluatedKey()) : null);
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
