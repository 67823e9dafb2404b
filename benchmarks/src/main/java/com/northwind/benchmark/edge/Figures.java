package com.northwind.benchmark.edge;

import com.northwind.benchmark.Settings;
import com.northwind.benchmark.load.Load;
import com.northwind.benchmark.load.Measured;
import com.northwind.benchmark.report.Report;
import com.northwind.benchmark.stage.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What came of it: everything that was seen, and beside it what was aimed at. */
final class Figures {

    private static final String NGINX = "nginx";
    private static final double MICROS = Duration.ofSeconds(1).toNanos() / 1_000.0;

    private final Report all;
    private final Report goals;

    Figures(Instant start, Settings settings) {
        this.all = new Report("edge", start, settings.facts());
        this.goals = new Report("edge-goals", start, settings.facts());
    }

    Report all() {
        return all;
    }

    Report goals() {
        return goals;
    }

    /** What each side can do when it is asked without a pause. */
    void saturated(Load load, List<Measured> sides, Duration time) {
        write(load, sides, time);
        for (Measured side : sides) {
            if (!isNginx(side)) {
                goal(side, "CPU of a request, us", cpu(side), "at most 300");
                goal(side, "requests a second for each processor", MICROS / cpu(side), "over 3000");
            }
        }
    }

    /** How long they take when they are asked half as often. */
    void half(Load load, List<Measured> sides, Duration time) {
        write(load, sides, time);
        Measured nginx = sides.getFirst();
        for (Measured side : sides.subList(1, sides.size())) {
            goal(side, "added p50 at %s, ms".formatted(load), above(nginx, side, 50), "at most 1");
            goal(side, "added p99 at %s, ms".formatted(load), above(nginx, side, 99), "at most 5");
        }
    }

    void memory(Memory gateway, long nginx) {
        goals.row("of", "gateway", "what", "live heap, MB", "seen", gateway.heap() / 1_024.0, "goal", "under 200");
        goals.row("of", "gateway", "what", "resident, MB", "seen", gateway.resident() / 1_024.0, "goal", "");
        goals.row("of", NGINX, "what", "resident, MB", "seen", nginx / 1_024.0, "goal", "");
    }

    private void goal(Measured side, String what, double seen, String goal) {
        goals.row("of", side.name(), "what", what, "seen", seen, "goal", goal);
    }

    private void write(Load load, List<Measured> sides, Duration time) {
        Measured nginx = sides.getFirst();
        for (Measured side : sides) {
            all.row(
                    "load",
                    load.toString(),
                    "through",
                    side.name(),
                    "a second",
                    perSecond(side, time),
                    "p50 ms",
                    side.latencies().percentile(50),
                    "p99 ms",
                    side.latencies().percentile(99),
                    "p50 above nginx",
                    above(nginx, side, 50),
                    "p99 above nginx",
                    above(nginx, side, 99),
                    "CPU us",
                    cpu(side),
                    "beside it compilers",
                    isNginx(side) ? 0.0 : side.perOperation(Door.COMPILERS_CPU),
                    "upstream CPU us",
                    side.perOperation(Door.UPSTREAM_CPU),
                    "Redis CPU us",
                    side.perOperation(Door.REDIS_CPU));
        }
    }

    static double perSecond(Measured side, Duration time) {
        return (double) side.latencies().count() / time.toSeconds();
    }

    /** Of the process that is asked, without what the JVM's compilers took: that ends. */
    private static double cpu(Measured side) {
        return isNginx(side)
                ? side.perOperation(Door.PROXY_CPU)
                : side.perOperation(Door.GATEWAY_CPU) - side.perOperation(Door.COMPILERS_CPU);
    }

    private static double above(Measured nginx, Measured side, double percent) {
        return side.latencies().percentile(percent) - nginx.latencies().percentile(percent);
    }

    private static boolean isNginx(Measured side) {
        return side.name().equals(NGINX);
    }
}
