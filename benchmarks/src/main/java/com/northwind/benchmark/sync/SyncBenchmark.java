package com.northwind.benchmark.sync;

import com.northwind.benchmark.Benchmark;
import com.northwind.benchmark.Progress;
import com.northwind.benchmark.Settings;
import com.northwind.benchmark.graph.Graph;
import com.northwind.benchmark.load.Load;
import com.northwind.benchmark.load.Measured;
import com.northwind.benchmark.load.Side;
import com.northwind.benchmark.load.WarmUp;
import com.northwind.benchmark.report.Report;
import com.northwind.benchmark.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Pages of a long sync, at its beginning and at its end: a page may not cost more because of what lies before it. */
public final class SyncBenchmark implements Benchmark {

    private static final int GRAPHQL_CPU = 0;
    private static final int TABLE_CPU = 1;

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String purpose() {
        return "pages of syncDeliveries for a courier with many deliveries, wherever the cursor is";
    }

    @Override
    public Map<String, Integer> defaults() {
        return Map.of("deliveries", 30_000, "page", 100, "warm-up-rounds", 30, "turns", 10, "turn-seconds", 2);
    }

    @Override
    public void run(Settings settings, Progress progress) throws Exception {
        Report report = new Report(name(), Instant.now(), settings.facts());
        progress.say("starting local-aws and graphql-service");
        try (Stage stage = Stage.open(settings.root(), settings.jvm());
                DynamoDbClient table = stage.table();
                Graph graph = new Graph(stage.graph(), stage.issuer().user("benchmark", "courier"))) {
            progress.say("graphql-service is pid " + stage.graphql().pid() + "; filling the table");
            int deliveries = settings.number("deliveries");
            new ChangedDeliveries("benchmark", deliveries).fill(table);
            progress.say("walking through everything once");
            Pages pages = Pages.walk(graph, settings.number("page"), deliveries);
            List<LongSupplier> meters = List.of(
                    () -> stage.graphql().cpu().toNanos() / 1_000,
                    () -> stage.aws().cpu().toNanos() / 1_000);
            List<Side> sides = List.of(
                    new Side("first tenth", pages.between(0, 0.1), meters),
                    new Side("anywhere", pages.between(0, 1), meters),
                    new Side("last tenth", pages.between(0.9, 1), meters));
            Load load = new Load.Clients(1);
            new WarmUp(GRAPHQL_CPU, Duration.ofSeconds(5), 5_000, settings.number("warm-up-rounds"))
                    .run(sides.get(1), load, progress::say);
            progress.say("measuring");
            Duration turn = Duration.ofSeconds(settings.number("turn-seconds"));
            Side.inTurns(sides, load, settings.number("turns"), turn).forEach(side -> write(report, side));
            progress.show(report.table());
            progress.say("report: " + report.write(settings.out()));
        }
    }

    private static void write(Report report, Measured side) {
        report.row(
                "pages", side.name(),
                "operations", side.latencies().count(),
                "p50 ms", side.latencies().percentile(50),
                "p99 ms", side.latencies().percentile(99),
                "longest ms", side.latencies().percentile(100),
                "table CPU us", side.perOperation(TABLE_CPU),
                "graphql CPU us", side.perOperation(GRAPHQL_CPU));
    }
}
