package com.northwind.benchmark.crowd;

import com.northwind.benchmark.Benchmark;
import com.northwind.benchmark.Progress;
import com.northwind.benchmark.Settings;
import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.load.Latencies;
import com.northwind.benchmark.stage.Memory;
import com.northwind.benchmark.stage.OpenFiles;
import com.northwind.benchmark.stage.Ourselves;
import com.northwind.benchmark.stage.Stage;
import com.northwind.benchmark.watch.Crowd;
import com.northwind.benchmark.watch.Dashboard;
import com.northwind.benchmark.watch.LiveEvents;
import com.northwind.benchmark.watch.Watching;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One event to thousands of sockets of one graphql-service that all watch the same building. */
public final class CrowdBenchmark implements Benchmark {

    private static final List<String> FIXED_HEAP = List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");
    private static final Fleet FLEET = new Fleet("crowded", 1, 3, 10);
    private static final int FIRST_COMERS = 200;
    /** What a socket held goes only when its timers have passed. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public String purpose() {
        return "one event to thousands of sockets that watch one building, and their memory";
    }

    @Override
    public Map<String, Integer> defaults() {
        return Map.of("sockets", 10_000, "events", 50, "warm-up-events", 30, "pause-millis", 1_000);
    }

    @Override
    public void run(Settings settings, Progress progress) throws Exception {
        int size = settings.number("sockets");
        OpenFiles.mustAllow(size);
        List<String> jvm = new ArrayList<>(settings.jvm());
        jvm.addAll(FIXED_HEAP);
        Figures figures = new Figures(Instant.now(), settings, jvm);
        progress.say("starting local-aws and graphql-service");
        try (Stage stage = Stage.open(settings.root(), jvm);
                DynamoDbClient table = stage.table();
                Watching watching = new Watching(stage.graph());
                RedisClient redis = stage.redis();
                LiveEvents live = new LiveEvents(redis)) {
            progress.say("graphql-service is pid " + stage.graphql().pid() + "; making %d callers".formatted(size));
            FLEET.fill(table);
            List<Dashboard> dashboards = Crowd.of(size, FLEET::building, table, stage.issuer());
            Crowd.gather(watching, dashboards.subList(0, Math.min(FIRST_COMERS, size)), _ -> _ -> {}, _ -> {})
                    .close();
            Thread.sleep(FAREWELL);
            Memory before = stage.graphql().memory();
            Echo echo = new Echo(live, size);
            try (Crowd crowd = Crowd.gather(watching, dashboards, _ -> echo.ear(), count -> tell(progress, count))) {
                figures.memory(size, before, stage.graphql().memory());
                call(stage, echo, settings, figures, progress);
                crowd.mustWatch();
            }
            progress.show(figures.report().table());
            progress.say("report: " + figures.report().write(settings.out()));
        }
    }

    private static void call(Stage stage, Echo echo, Settings settings, Figures figures, Progress progress)
            throws InterruptedException {
        Latencies cold = new Latencies();
        Latencies latencies = new Latencies();
        Latencies lasts = new Latencies();
        Duration graphql = Duration.ZERO;
        Duration ours = Duration.ZERO;
        for (int i = 1 - settings.number("warm-up-events"); i <= settings.number("events"); i++) {
            if (i == 1) {
                progress.say("measuring; the last cold ones took %.0f ms".formatted(cold.percentile(50)));
                graphql = stage.graphql().cpu();
                ours = Ourselves.cpu();
            }
            int number = i + settings.number("warm-up-events");
            long last = echo.call(Moved.now(FLEET.box(number % FLEET.size()), number), i < 1 ? cold : latencies);
            if (i >= 1) {
                lasts.add(last);
            }
            Thread.sleep(settings.number("pause-millis"));
        }
        figures.told(
                latencies,
                lasts,
                stage.graphql().cpu().minus(graphql),
                Ourselves.cpu().minus(ours));
    }

    private static void tell(Progress progress, int count) {
        if (count % 1_000 == 0) {
            progress.say(count + " are watching");
        }
    }
}
