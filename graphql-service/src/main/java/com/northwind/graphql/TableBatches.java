package com.northwind.graphql;

import com.northwind.graphql.failure.Refusal;
import com.northwind.table.ItemKey;
import com.northwind.table.SingleTable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Gets many items by their keys, a hundred at once. What the table leaves out under load is asked for again, a few times. */
final class TableBatches {

    private static final int MAX_BATCH = 100;
    private static final int MAX_ROUNDS = 5;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(50);
    private static final Duration OVERLOADED = Duration.ofSeconds(1);

    private final TableCalls table;

    TableBatches(TableCalls table) {
        this.table = table;
    }

    Flux<Map<String, AttributeValue>> items(Collection<ItemKey> keys, boolean consistent) {
        List<Map<String, AttributeValue>> wanted =
                keys.stream().distinct().map(ItemKey::toMap).toList();
        return Flux.fromStream(() -> IntStream.iterate(0, from -> from < wanted.size(), from -> from + MAX_BATCH)
                        .mapToObj(from -> wanted.subList(from, Math.min(from + MAX_BATCH, wanted.size()))))
                .flatMap(some -> batch(KeysAndAttributes.builder()
                        .keys(some)
                        .consistentRead(consistent)
                        .build()));
    }

    private Flux<Map<String, AttributeValue>> batch(KeysAndAttributes keys) {
        AtomicInteger rounds = new AtomicInteger();
        return get(Map.of(SingleTable.NAME, keys))
                .expand(answer -> answer.unprocessedKeys().isEmpty()
                        ? Mono.empty()
                        : again(answer.unprocessedKeys(), rounds.incrementAndGet()))
                .flatMapIterable(answer -> answer.responses().getOrDefault(SingleTable.NAME, List.of()));
    }

    /** What is missing is never taken for what is not there. */
    private Mono<BatchGetItemResponse> again(Map<String, KeysAndAttributes> unprocessed, int round) {
        return round < MAX_ROUNDS
                ? Mono.delay(BETWEEN_ROUNDS).then(get(unprocessed))
                : Mono.error(() -> Refusal.unavailable(OVERLOADED, null));
    }

    private Mono<BatchGetItemResponse> get(Map<String, KeysAndAttributes> keys) {
        BatchGetItemRequest request =
                BatchGetItemRequest.builder().requestItems(keys).build();
        return table.call(client -> client.batchGetItem(request));
    }
}
