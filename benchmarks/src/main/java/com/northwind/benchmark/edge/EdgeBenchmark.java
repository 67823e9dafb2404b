package com.northwind.benchmark.edge;

import com.northwind.benchmark.Benchmark;
import com.northwind.benchmark.Progress;
import com.northwind.benchmark.Settings;
import com.northwind.benchmark.load.Load;
import com.northwind.benchmark.load.Measured;
import com.northwind.benchmark.load.Side;
import com.northwind.benchmark.load.WarmUp;
import com.northwind.benchmark.stage.EdgeStage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Requests through gateway-service with all policies on, beside an nginx that only proxies to the same upstream. */
public final class EdgeBenchmark implements Benchmark {

    @Override
    public String name() {
        return "edge";
    }

    @Override
    public String purpose() {
        return "requests through the gateway with everything on, beside nginx as a plain proxy";
    }

    @Override
    public Map<String, Integer> defaults() {
        return Map.of("warm-up-rounds", 24, "warm-up-requests", 100_000, "turns", 6, "turn-seconds", 4, "clients", 32);
    }

    @Override
    public void run(Settings settings, Progress progress) throws Exception {
        progress.say("starting Redis, two nginx and gateway-service");
        try (EdgeStage stage = EdgeStage.open(settings.root(), settings.jvm())) {
            progress.say("gateway-service is pid " + stage.gateway().pid());
            Door nginx = Door.nginx(stage);
            List<Door> forwarded = Door.forwarded(stage);
            List<Door> cached = Door.cached(stage);
            Run run = new Run(settings, progress, new Figures(Instant.now(), settings));
            for (Door door : Stream.concat(forwarded.stream(), cached.stream()).toList()) {
                run.warmUp(door);
            }
            run.measure(nginx, forwarded);
            run.measure(nginx, cached);
            run.figures().memory(stage.gateway().memory(), stage.proxy().resident());
            progress.show(run.figures().all().table());
            progress.show(run.figures().goals().table());
            progress.say("reports: %s and %s"
                    .formatted(
                            run.figures().all().write(settings.out()),
                            run.figures().goals().write(settings.out())));
            stage.discardLogs();
        }
    }

    /** One run of it, with its settings. */
    private record Run(Settings settings, Progress progress, Figures figures) {

        void warmUp(Door door) throws ExecutionException, InterruptedException {
            new WarmUp(
                            Door.GATEWAY_CPU,
                            Duration.ofSeconds(5),
                            settings.number("warm-up-requests"),
                            settings.number("warm-up-rounds"))
                    .run(door.side(), clients(), progress::say);
        }

        /** The proxy and some sides of the gateway without a pause, then half as often as the slowest of these can. */
        void measure(Door nginx, List<Door> gateway) throws Exception {
            List<Door> doors = Stream.concat(Stream.of(nginx), gateway.stream()).toList();
            List<Measured> saturated = inTurns(doors, clients());
            figures.saturated(clients(), saturated, time());
            double slowest = saturated.stream()
                    .skip(1)
                    .mapToDouble(side -> Figures.perSecond(side, time()))
                    .min()
                    .orElseThrow();
            Load half = new Load.Rate((int) Math.max(1, slowest / 2));
            figures.half(half, inTurns(doors, half), time());
        }

        private List<Measured> inTurns(List<Door> doors, Load load)
                throws ExecutionException, InterruptedException, IOException {
            progress.say("measuring with " + load);
            for (Door door : doors) {
                door.request().close();
            }
            return Side.inTurns(doors.stream().map(Door::side).toList(), load, settings.number("turns"), turn());
        }

        private Load clients() {
            return new Load.Clients(settings.number("clients"));
        }

        private Duration turn() {
            return Duration.ofSeconds(settings.number("turn-seconds"));
        }

        private Duration time() {
            return turn().multipliedBy(settings.number("turns"));
        }
    }
}
