package com.northwind.benchmark.door;

import com.northwind.benchmark.Benchmark;
import com.northwind.benchmark.Progress;
import com.northwind.benchmark.Settings;
import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.load.Latencies;
import com.northwind.benchmark.report.Report;
import com.northwind.benchmark.stage.Service;
import com.northwind.benchmark.stage.Stage;
import com.northwind.benchmark.watch.Crowd;
import com.northwind.benchmark.watch.Dashboard;
import com.northwind.benchmark.watch.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** From a door that moves to its tile on every dashboard: broker, queue, table, stream, Redis, sockets, all on this machine. */
public final class DoorBenchmark implements Benchmark {

    private static final int BOXES = 8;

    @Override
    public String name() {
        return "door";
    }

    @Override
    public String purpose() {
        return "from a moving door over MQTT to its tile on every dashboard, and each part of the way";
    }

    @Override
    public Map<String, Integer> defaults() {
        return Map.of(
                "lockers", 100,
                "buildings", 10,
                "dashboards", 200,
                "rate", 260,
                "warm-up-seconds", 60,
                "seconds", 60);
    }

    @Override
    public void run(Settings settings, Progress progress) throws Exception {
        Fleet fleet = new Fleet("moving", settings.number("buildings"), settings.number("lockers"), BOXES);
        Figures figures = new Figures(Instant.now(), settings);
        progress.say("starting local-aws, sensor-ingest-service, stream-fanout-service and graphql-service");
        try (Stage stage = Stage.open(settings.root(), settings.jvm(), List.of(Service.values()));
                DynamoDbClient table = stage.table();
                Watching watching = new Watching(stage.graph())) {
            fleet.fill(table);
            List<Dashboard> dashboards =
                    Crowd.of(settings.number("dashboards"), fleet::building, table, stage.issuer());
            Audience audience = new Audience(fleet, dashboards);
            try (Crowd crowd = Crowd.gather(watching, dashboards, audience::screen, _ -> {});
                    Lockers lockers = Lockers.connect(stage, fleet)) {
                Way way = new Way(stage, fleet, lockers, audience, settings.number("rate"));
                progress.say("%d lockers speak, %d dashboards listen; warming up"
                        .formatted(fleet.lockers(), dashboards.size()));
                Latencies cold = way.move(seconds(settings, "warm-up-seconds"))
                        .sightings()
                        .doorToTile();
                progress.say("measuring; cold it was p50 %.0f ms, p99 %.0f ms"
                        .formatted(cold.percentile(50), cold.percentile(99)));
                figures.write(way.move(seconds(settings, "seconds")));
                crowd.mustWatch();
            }
            for (Report report : List.of(figures.way(), figures.cost(), figures.goals())) {
                progress.show(report.table());
                progress.say("report: " + report.write(settings.out()));
            }
        }
    }

    private static Duration seconds(Settings settings, String name) {
        return Duration.ofSeconds(settings.number(name));
    }
}
