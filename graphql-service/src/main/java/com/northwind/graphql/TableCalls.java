package com.northwind.graphql;

import com.northwind.graphql.failure.Refusal;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Calls of the blocking client, each on one of a bounded number of threads. This takes a third of the processor time of
 * the client that does not block. Who loses interest interrupts the call.
 */
final class TableCalls {

    private static final int WAITING_PER_THREAD = 100;

    private final DynamoDbClient table;
    private final Scheduler threads;

    TableCalls(DynamoDbClient table, int atOnce) {
        this.table = table;
        this.threads = Schedulers.newBoundedElastic(atOnce, WAITING_PER_THREAD, "table");
    }

    <T> Mono<T> call(Function<DynamoDbClient, T> call) {
        return Mono.fromCallable(() -> call.apply(table))
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, Refusal::unavailable);
    }
}
