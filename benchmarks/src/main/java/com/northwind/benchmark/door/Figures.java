package com.northwind.benchmark.door;

import com.northwind.benchmark.Settings;
import com.northwind.benchmark.load.Latencies;
import com.northwind.benchmark.report.Report;
import java.time.Instant;

/** What came of it: the way and its parts, what they cost, and beside it what was aimed at. */
final class Figures {

    private final Report way;
    private final Report cost;
    private final Report goals;

    Figures(Instant start, Settings settings) {
        this.way = new Report("door", start, settings.facts());
        this.cost = new Report("door-cost", start, settings.facts());
        this.goals = new Report("door-goals", start, settings.facts());
    }

    void write(Way.Seen seen) {
        Latencies all = seen.sightings().doorToTile();
        row("door to tile", all);
        seen.sightings().hops().each((hop, latencies) -> row(hop.name(), latencies));
        seen.spent()
                .cpu()
                .forEach((process, used) ->
                        cost.row("process", process, "CPU of a movement, us", used.toNanos() / 1_000.0 / seen.moved()));
        goal("door to tile p95, ms", all.percentile(95), "at most 100");
        goal("door to tile p99, ms", all.percentile(99), "at most 250");
        goal("doors moved", (double) seen.moved(), "");
        goal("sightings", (double) all.count(), "");
        goal("merged into a newer one", (double) seen.sightings().merged(), "");
        goal("twice, or a snapshot instead", (double) seen.irregular(), "0");
    }

    private void row(String what, Latencies latencies) {
        way.row(
                "part", what,
                "p50 ms", latencies.percentile(50),
                "p95 ms", latencies.percentile(95),
                "p99 ms", latencies.percentile(99),
                "longest ms", latencies.percentile(100));
    }

    private void goal(String what, double seen, String goal) {
        goals.row("what", what, "seen", seen, "goal", goal);
    }

    Report way() {
        return way;
    }

    Report cost() {
        return cost;
    }

    Report goals() {
        return goals;
    }
}
