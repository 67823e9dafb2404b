package com.northwind.benchmark.sockets;

import com.northwind.benchmark.Benchmark;
import com.northwind.benchmark.Progress;
import com.northwind.benchmark.Settings;
import com.northwind.benchmark.report.Report;
import com.northwind.benchmark.stage.Classes;
import com.northwind.benchmark.stage.Memory;
import com.northwind.benchmark.stage.OpenFiles;
import com.northwind.benchmark.stage.Stage;
import com.northwind.benchmark.watch.Crowd;
import com.northwind.benchmark.watch.Dashboard;
import com.northwind.benchmark.watch.Ear;
import com.northwind.benchmark.watch.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a connection costs that has one subscription and hears nothing. */
public final class SocketsBenchmark implements Benchmark {

    /** Pages of the heap that are there from the start: what grows beside them is outside of the heap. */
    private static final List<String> FIXED_HEAP = List.of("-Xms768m", "-Xmx768m", "-XX:+AlwaysPreTouch");

    private static final String BUILDING = "riverside";

    private static final int WARM_UP = 200;
    /** What a socket held goes only when its timers have passed. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private static final int LARGEST = 20;

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public String purpose() {
        return "memory of idle WebSocket connections with one subscription each";
    }

    @Override
    public Map<String, Integer> defaults() {
        return Map.of("sockets", 2_000);
    }

    @Override
    public void run(Settings settings, Progress progress) throws Exception {
        int size = settings.number("sockets");
        OpenFiles.mustAllow(size);
        List<String> jvm = new ArrayList<>(settings.jvm());
        jvm.addAll(FIXED_HEAP);
        Report report = new Report(name(), Instant.now(), Map.of("jvm", String.join(" ", jvm)));
        Report large = new Report(name() + "-classes", Instant.now(), Map.of("sockets", size));
        progress.say("starting local-aws and graphql-service");
        try (Stage stage = Stage.open(settings.root(), jvm);
                DynamoDbClient table = stage.table();
                Watching watching = new Watching(stage.graph())) {
            progress.say("graphql-service is pid " + stage.graphql().pid());
            List<Dashboard> dashboards = Crowd.of(size, _ -> BUILDING, table, stage.issuer());
            Crowd.gather(watching, dashboards.subList(0, Math.min(WARM_UP, size)), SocketsBenchmark::deaf, _ -> {})
                    .close();
            Thread.sleep(FAREWELL);
            Classes classes = stage.graphql().classes();
            Memory before = stage.graphql().memory();
            Memory after;
            try (Crowd crowd = Crowd.gather(
                    watching, dashboards, SocketsBenchmark::deaf, count -> progress.say(count + " are watching"))) {
                crowd.mustWatch();
                after = stage.graphql().memory();
                stage.graphql()
                        .classes()
                        .grownSince(classes, LARGEST)
                        .forEach(grown ->
                                large.row("class", grown.getKey(), "bytes per socket", grown.getValue() / size));
            }
            Thread.sleep(FAREWELL);
            write(report, size, before, after, stage.graphql().memory());
            progress.show(report.table());
            progress.show(large.table());
            progress.say("reports: %s and %s".formatted(report.write(settings.out()), large.write(settings.out())));
        }
    }

    private static Ear deaf(int number) {
        return _ -> {};
    }

    private static void write(Report report, int size, Memory before, Memory after, Memory gone) {
        report.row(
                "sockets", size,
                "heap KB per socket", (double) (after.heap() - before.heap()) / size,
                "outside of the heap KB per socket", (double) (after.resident() - before.resident()) / size,
                "heap KB without", before.heap(),
                "heap KB with", after.heap(),
                "heap KB when they left", gone.heap(),
                "resident KB without", before.resident(),
                "resident KB with", after.resident());
    }
}
