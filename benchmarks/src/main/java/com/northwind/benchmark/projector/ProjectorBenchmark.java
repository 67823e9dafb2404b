package com.northwind.benchmark.projector;

import com.northwind.benchmark.Benchmark;
import com.northwind.benchmark.Progress;
import com.northwind.benchmark.Settings;
import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.fleet.Movements;
import com.northwind.benchmark.stage.Service;
import com.northwind.benchmark.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** How many doors the projector writes in a second, beside a bare client that writes the same to the same table. */
public final class ProjectorBenchmark implements Benchmark {

    private static final Fleet OURS = new Fleet("projected", 10, 100, 10);
    private static final Fleet THEIRS = new Fleet("bare", 10, 100, 10);

    @Override
    public String name() {
        return "projector";
    }

    @Override
    public String purpose() {
        return "readings from the queue into the table, beside a bare client that writes the same";
    }

    @Override
    public Map<String, Integer> defaults() {
        return Map.of("readings", 20_000, "turns", 5, "warm-up-turns", 2, "writers", 40);
    }

    @Override
    public void run(Settings settings, Progress progress) throws Exception {
        progress.say("starting local-aws and sensor-ingest-service");
        try (Stage stage = Stage.open(settings.root(), settings.jvm(), List.of(Service.INGEST));
                DynamoDbClient table = stage.table();
                SqsClient queue = stage.queue()) {
            OURS.fill(table);
            Writer bare = new Bare(table, new Movements(THEIRS), settings.number("writers"));
            Writer projector = new Queued(stage, queue, new Movements(OURS));
            Meters meters = new Meters(stage);
            int turns = settings.number("turns");
            int count = Math.max(1, settings.number("readings") / turns);
            Results results = new Results(Instant.now(), settings);
            for (int turn = 1 - settings.number("warm-up-turns"); turn <= turns; turn++) {
                progress.say(turn < 1 ? "warming up" : "turn %d of %d".formatted(turn, turns));
                results.turn(turn < 1, bare.write(count, meters), projector.write(count, meters));
                progress.say(results.last());
            }
            results.end();
            progress.show(results.all().table());
            progress.show(results.goals().table());
            progress.say("reports: %s and %s"
                    .formatted(
                            results.all().write(settings.out()), results.goals().write(settings.out())));
        }
    }
}
