package com.northwind.benchmark.crowd;

import com.northwind.benchmark.Settings;
import com.northwind.benchmark.load.Latencies;
import com.northwind.benchmark.report.Report;
import com.northwind.benchmark.stage.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was seen, and beside it what was aimed at. */
final class Figures {

    private final Report report;

    Figures(Instant start, Settings settings, List<String> jvm) {
        Map<String, Object> facts = new HashMap<>(settings.facts());
        facts.put("jvm", String.join(" ", jvm));
        this.report = new Report("crowd", start, facts);
    }

    void memory(int sockets, Memory before, Memory after) {
        double heap = (double) (after.heap() - before.heap()) / sockets;
        double beside = (double) (after.resident() - before.resident()) / sockets;
        row("heap of a socket, KB", heap, "");
        row("beside the heap, KB", beside, "");
        row("together, KB", heap + beside, "");
        row("heap of all, MB", after.heap() / 1_024.0, "");
    }

    /** The CPU is for all pushes together; with it is that of the pings, which are few. */
    void told(Latencies latencies, Latencies lasts, Duration graphql, Duration ours) {
        row("event to socket p50, ms", latencies.percentile(50), "");
        row("event to socket p95, ms", latencies.percentile(95), "");
        row("event to socket p99, ms", latencies.percentile(99), "at most 500");
        row("event to the last of all, p50, ms", lasts.percentile(50), "");
        row("event to the last of all, longest, ms", lasts.percentile(100), "");
        row("pushes", (double) latencies.count(), "");
        row("graphql-service CPU of a push, us", each(graphql, latencies), "");
        row("CPU of whoever listens, us", each(ours, latencies), "");
    }

    private static double each(Duration used, Latencies latencies) {
        return used.toNanos() / 1_000.0 / Math.max(1, latencies.count());
    }

    private void row(String what, double seen, String goal) {
        report.row("what", what, "seen", seen, "goal", goal);
    }

    Report report() {
        return report;
    }
}
