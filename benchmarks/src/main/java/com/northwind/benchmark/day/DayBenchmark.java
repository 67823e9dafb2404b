package com.northwind.benchmark.day;

import com.northwind.benchmark.Benchmark;
import com.northwind.benchmark.Progress;
import com.northwind.benchmark.Settings;
import com.northwind.benchmark.graph.Graph;
import com.northwind.benchmark.graph.SameAnswer;
import com.northwind.benchmark.load.Load;
import com.northwind.benchmark.load.Measured;
import com.northwind.benchmark.load.Side;
import com.northwind.benchmark.load.WarmUp;
import com.northwind.benchmark.report.Report;
import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.stage.Heap;
import com.northwind.benchmark.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import tools.jackson.databind.JsonNode;

/** A courier's day of 20 deliveries with 4 fields of each, beside the bare query that it is made of. */
public final class DayBenchmark implements Benchmark {

    private static final String COURIER = "benchmark";
    private static final int ROWS = 20;
    private static final int GRAPHQL_CPU = 0;
    private static final int TABLE_CPU = 1;
    private static final int COMPILERS_CPU = 2;
    private static final String DOCUMENT = """
            query Day($date: Date!) {
              myDeliveries(date: $date, first: 20) { edges { node { id status date revision } } }
            }
            """;

    @Override
    public String name() {
        return "day";
    }

    @Override
    public String purpose() {
        return "myDeliveries with 4 fields of 20 rows, beside the same query of a bare DynamoDB client";
    }

    @Override
    public Map<String, Integer> defaults() {
        return Map.of("warm-up-rounds", 60, "turns", 10, "turn-seconds", 2, "clients", 4, "rate", 100);
    }

    @Override
    public void run(Settings settings, Progress progress) throws Exception {
        Report report = new Report(name(), Instant.now(), settings.facts());
        progress.say("starting local-aws and graphql-service");
        try (Stage stage = Stage.open(settings.root(), settings.jvm());
                DynamoDbClient table = stage.table();
                Graph graph = new Graph(stage.graph(), stage.issuer().user(COURIER, "courier"))) {
            progress.say("graphql-service is pid " + stage.graphql().pid());
            List<Side> sides = sides(stage, table, graph);
            int clients = settings.number("clients");
            warmUp(GRAPHQL_CPU, settings).run(sides.getLast(), new Load.Clients(clients), progress::say);
            warmUp(TABLE_CPU, settings).run(sides.getFirst(), new Load.Clients(clients), progress::say);
            for (Load load :
                    List.of(new Load.Clients(1), new Load.Clients(clients), new Load.Rate(settings.number("rate")))) {
                progress.say("measuring with " + load);
                Heap before = stage.graphql().heap();
                List<Measured> measured = Side.inTurns(
                        sides, load, settings.number("turns"), Duration.ofSeconds(settings.number("turn-seconds")));
                write(report, load, measured, stage.graphql().heap().allocatedSince(before));
            }
            progress.show(report.table());
            progress.say("report: " + report.write(settings.out()));
        }
    }

    private static WarmUp warmUp(int meter, Settings settings) {
        return new WarmUp(meter, Duration.ofSeconds(5), 20_000, settings.number("warm-up-rounds"));
    }

    private static List<Side> sides(Stage stage, DynamoDbClient table, Graph graph) throws Exception {
        Day day = new Day(COURIER, LocalDate.parse("2026-11-20"), ROWS);
        day.fill(table);
        QueryRequest query = day.query();
        List<LongSupplier> meters = List.of(
                () -> stage.graphql().cpu().toNanos() / 1_000,
                () -> stage.aws().cpu().toNanos() / 1_000,
                () -> stage.graphql().compilers().toNanos() / 1_000);
        Side raw = new Side(
                "table",
                () -> {
                    if (table.query(query).items().size() != ROWS) {
                        throw new CannotMeasure("The table answered another number of rows");
                    }
                },
                meters);
        byte[] request = Graph.request(DOCUMENT, Map.of("date", day.date().toString()));
        JsonNode answer = graph.data(request);
        if (answer.at("/myDeliveries/edges").size() != ROWS) {
            throw new CannotMeasure("Not %d deliveries: %s".formatted(ROWS, answer));
        }
        return List.of(raw, new Side("graph", new SameAnswer(graph, request), meters));
    }

    private static void write(Report report, Load load, List<Measured> measured, double allocated) {
        Measured raw = measured.getFirst();
        for (Measured side : measured) {
            report.row(
                    "load",
                    load.toString(),
                    "through",
                    side.name(),
                    "operations",
                    side.latencies().count(),
                    "p50 ms",
                    side.latencies().percentile(50),
                    "p99 ms",
                    side.latencies().percentile(99),
                    "p50 above table ms",
                    side.latencies().percentile(50) - raw.latencies().percentile(50),
                    "table CPU us",
                    side.perOperation(TABLE_CPU),
                    "graphql CPU us",
                    side.perOperation(GRAPHQL_CPU),
                    "of it compilers",
                    side.perOperation(COMPILERS_CPU),
                    "graphql allocated KB",
                    side == raw ? 0 : allocated / side.latencies().count());
        }
    }
}
