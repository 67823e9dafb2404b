package com.northwind.graphql;

import com.northwind.graphql.execution.Interest;
import com.northwind.graphql.failure.Refusal;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Calls of the blocking client, each on one of a bounded number of threads. Who had to wait too long for one is refused
 * without a call, so that a table that was silent is not asked for what nobody waits for any more. Who loses interest
 * interrupts the call.
 */
final class TableCalls {

    private static final int WAITING_PER_THREAD = 100;

    private final DynamoDbClient table;
    private final Scheduler threads;
    private final Duration patience;

    TableCalls(DynamoDbClient table, int atOnce, Duration patience) {
        this.table = table;
        this.threads = Schedulers.newBoundedElastic(atOnce, WAITING_PER_THREAD, "table");
        this.patience = patience;
    }

    <T> Mono<T> call(Function<DynamoDbClient, T> call) {
        return Interest.whileThereIs(Mono.defer(() -> {
                    long asked = System.nanoTime();
                    return Mono.fromCallable(() -> inTime(asked, call)).subscribeOn(threads);
                }))
                .onErrorMap(RejectedExecutionException.class, Refusal::unavailable);
    }

    private <T> T inTime(long asked, Function<DynamoDbClient, T> call) {
        if (System.nanoTime() - asked > patience.toNanos()) {
            throw new RejectedExecutionException("No thread was free for the table in time");
        }
        return call.apply(table);
    }
}
