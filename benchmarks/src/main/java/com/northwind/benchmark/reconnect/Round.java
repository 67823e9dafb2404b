package com.northwind.benchmark.reconnect;

import com.northwind.benchmark.Settings;
import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.fleet.Movements;
import com.northwind.benchmark.load.Latencies;
import com.northwind.benchmark.load.Load;
import com.northwind.benchmark.report.Report;
import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.stage.Stage;
import com.northwind.benchmark.watch.LiveEvents;
import com.northwind.table.SingleTable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everybody leaves, doors move, and everybody comes back, evenly spread over the time in which doors move. */
final class Round {

    private final Movements movements;
    private final DynamoDbClient table;
    private final LiveEvents live;
    private final Returning returning;
    private final Stage stage;
    private final Load.Rate rate;
    private final Duration time;

    Round(Fleet fleet, DynamoDbClient table, LiveEvents live, Returning returning, Stage stage, Settings settings) {
        this.movements = new Movements(fleet);
        this.table = table;
        this.live = live;
        this.returning = returning;
        this.stage = stage;
        this.rate = new Load.Rate(settings.number("rate"));
        this.time = Duration.ofSeconds(settings.number("seconds"));
    }

    /** Every door once, so that everybody has a cursor to come back with. */
    void moveAll(int doors) throws InterruptedException {
        for (int i = 0; i < doors; i++) {
            move();
        }
        if (returning.awaitAll() > 0) {
            throw new CannotMeasure("Not everybody heard of a door while all were connected");
        }
    }

    /** In the table first, where whoever starts anew reads it. */
    private void move() {
        Moved moved = movements.next();
        table.putItem(
                request -> request.tableName(SingleTable.NAME).item(moved.item().toMap()));
        returning.times().moves(moved);
        live.tell(moved);
    }

    void run(int number, Report report) throws ExecutionException, InterruptedException {
        Latencies latencies = new Latencies();
        Tally before = Tally.of(returning);
        long moved = movements.count();
        returning.measure(latencies);
        returning.leave();
        Duration cpu = stage.graphql().cpu();
        long start = System.nanoTime();
        try (ExecutorService moving = Executors.newSingleThreadExecutor()) {
            Future<Latencies> all = moving.submit(() -> rate.run(this::move, time));
            comeBack(start);
            all.get();
        }
        long unheard = returning.awaitAll();
        double seconds = (System.nanoTime() - start) / 1e9;
        Tally after = Tally.of(returning);
        report.row(
                "round",
                number,
                "sockets",
                returning.size(),
                "doors moved",
                movements.count() - moved,
                "missed (goal 0)",
                unheard + after.skipped() - before.skipped(),
                "doubled (goal 0)",
                after.doubled() - before.doubled(),
                "resets",
                after.resets() - before.resets(),
                "tried again",
                after.retries() - before.retries(),
                "all shown after s",
                seconds,
                "told p50 ms",
                latencies.percentile(50),
                "told p99 ms",
                latencies.percentile(99),
                "longest ms",
                latencies.percentile(100),
                "graphql CPU s",
                stage.graphql().cpu().minus(cpu).toMillis() / 1_000.0);
    }

    private void comeBack(long start) {
        for (int i = 0; i < returning.size(); i++) {
            long due = start + time.toNanos() * i / returning.size();
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            returning.comeBack(i);
        }
    }

    /** What all screens counted so far. */
    private record Tally(long skipped, long doubled, long resets, long retries) {

        static Tally of(Returning returning) {
            return new Tally(
                    returning.sum(visitor -> visitor.screen().skipped()),
                    returning.sum(visitor -> visitor.screen().doubled()),
                    returning.sum(visitor -> visitor.screen().resets()),
                    returning.sum(Visitor::retries));
        }
    }
}
