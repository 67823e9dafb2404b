package com.northwind.benchmark.reconnect;

import com.northwind.benchmark.Benchmark;
import com.northwind.benchmark.Progress;
import com.northwind.benchmark.Settings;
import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.report.Report;
import com.northwind.benchmark.stage.OpenFiles;
import com.northwind.benchmark.stage.Stage;
import com.northwind.benchmark.watch.Crowd;
import com.northwind.benchmark.watch.Dashboard;
import com.northwind.benchmark.watch.LiveEvents;
import com.northwind.benchmark.watch.Watching;
import io.lettuce.core.RedisClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Thousands of dashboards lose their connection at once and come back with their cursors, while doors go on moving. */
public final class ReconnectBenchmark implements Benchmark {

    private static final List<String> FIXED_HEAP = List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");
    private static final int BOXES = 30;

    @Override
    public String name() {
        return "reconnect";
    }

    @Override
    public String purpose() {
        return "thousands of sockets come back at once with their cursors: what is missed, what comes twice";
    }

    @Override
    public Map<String, Integer> defaults() {
        return Map.of("sockets", 5_000, "buildings", 100, "seconds", 10, "rate", 260, "rounds", 4);
    }

    @Override
    public void run(Settings settings, Progress progress) throws Exception {
        int size = settings.number("sockets");
        OpenFiles.mustAllow(size);
        List<String> jvm = new ArrayList<>(settings.jvm());
        jvm.addAll(FIXED_HEAP);
        int buildings = settings.number("buildings");
        Fleet fleet = new Fleet("returned", buildings, buildings, BOXES);
        Report report = new Report(name(), Instant.now(), settings.facts());
        progress.say("starting local-aws and graphql-service");
        try (Stage stage = Stage.open(settings.root(), jvm);
                DynamoDbClient table = stage.table();
                Watching watching = new Watching(stage.graph());
                RedisClient redis = stage.redis();
                LiveEvents live = new LiveEvents(redis)) {
            progress.say("graphql-service is pid " + stage.graphql().pid() + "; making %d callers".formatted(size));
            fleet.fill(table);
            List<Dashboard> dashboards = Crowd.of(size, fleet::building, table, stage.issuer());
            try (Returning returning = new Returning(fleet, dashboards, watching)) {
                returning.come(progress);
                Round round = new Round(fleet, table, live, returning, stage, settings);
                round.moveAll(fleet.size());
                for (int i = 1; i <= settings.number("rounds"); i++) {
                    progress.say("round %d: everybody leaves".formatted(i));
                    round.run(i, report);
                }
            }
            progress.show(report.table());
            progress.say("report: " + report.write(settings.out()));
        }
    }
}
