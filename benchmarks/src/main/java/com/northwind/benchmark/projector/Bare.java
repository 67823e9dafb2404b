package com.northwind.benchmark.projector;

import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.fleet.Movements;
import com.northwind.table.Condition;
import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorState;
import com.northwind.table.Stamp;
import com.northwind.table.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes the doors and events that the projector writes, as many at once, with nothing around it. */
final class Bare implements Writer {

    private static final Duration HISTORY = Duration.ofDays(90);

    private final DynamoDbClient table;
    private final Movements movements;
    private final int writers;

    Bare(DynamoDbClient table, Movements movements, int writers) {
        this.table = table;
        this.movements = movements;
        this.writers = writers;
    }

    @Override
    public Written write(int count, Meters meters) throws ExecutionException, InterruptedException {
        AtomicInteger left = new AtomicInteger(count);
        Meters.Since since = meters.since();
        try (ExecutorService workers = Executors.newFixedThreadPool(writers)) {
            List<Future<Boolean>> working = IntStream.range(0, writers)
                    .mapToObj(_ -> workers.submit(() -> {
                        while (left.getAndDecrement() > 0) {
                            write(movements.next());
                        }
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> one : working) {
                one.get();
            }
        }
        return since.written(count);
    }

    private void write(Moved moved) {
        new Transaction()
                .put(
                        moved.item(),
                        Condition.newerThanStored(moved.sequence(), moved.id().toString()))
                .put(event(moved), Condition.absent())
                .commit(table);
    }

    private static DoorEventItem event(Moved moved) {
        return new DoorEventItem(
                DoorEventItem.id(moved.box().compartment(), moved.sequence()),
                moved.box().building(),
                moved.box().locker(),
                moved.box().compartment(),
                DoorState.valueOf(moved.door()),
                false,
                null,
                moved.sequence(),
                moved.at(),
                moved.at(),
                moved.at(),
                moved.at().plus(HISTORY),
                Stamp.first(Instant.now(), null));
    }
}
