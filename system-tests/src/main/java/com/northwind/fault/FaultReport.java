package com.northwind.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What was broken and what came of it, as a page to keep.
 *
 * @param acknowledged how many readings the broker had taken
 * @param calmMicros from the device to the last dashboard while nothing was broken
 */
record FaultReport(
        FaultOptions options,
        List<Line> lines,
        int acknowledged,
        List<Testimony> testimonies,
        Histogram calmMicros,
        Verdict verdict) {

    private static final double MICROS_IN_A_MILLI = 1_000;
    private static final int MOST_OBJECTIONS = 40;

    String text() {
        Formatter page = new Formatter(Locale.ROOT);
        page.format("# A platform that is being broken%n%n");
        page.format(
                "%,d readings were acknowledged, at most %d a second, with %d dashboards in two buildings; seed %d.%n%n",
                acknowledged, options.rate(), testimonies.size(), options.seed());
        page.format("| after | what | until all was shown again |%n|---|---|---|%n");
        lines.forEach(line -> page.format(
                "| %d s | %s | %.1f s |%n",
                line.since().toSeconds(), line.fault().title(), line.took().toMillis() / 1e3));
        page.format("%n| dashboard | changes | snapshots | of these degraded |%n|---|---|---|---|%n");
        testimonies.forEach(testimony -> page.format(
                "| %s | %,d | %d | %d |%n",
                testimony.witness(),
                testimony.told().stream().filter(told -> !told.snapshot()).count(),
                testimony.snapshots().size(),
                testimony.snapshots().stream()
                        .filter(Witness.Snapshot::degraded)
                        .count()));
        page.format(
                "%nFrom a door to the last of its dashboards, while nothing was broken: p50 %s, p99 %s.%n%n",
                millis(50), millis(99));
        judgement(page);
        return page.toString();
    }

    private void judgement(Formatter page) {
        if (verdict.isGood()) {
            page.format("Every acknowledged reading is in the table once. Every dashboard shows what the table has. ");
            page.format("No dashboard missed a reading or was told one twice.%n");
            return;
        }
        page.format("Objections: %d%n%n", verdict.objections().size());
        verdict.objections().stream().limit(MOST_OBJECTIONS).forEach(objection -> page.format("- %s%n", objection));
    }

    void write(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String millis(double percentile) {
        return String.format(Locale.ROOT, "%.0f ms", calmMicros.getValueAtPercentile(percentile) / MICROS_IN_A_MILLI);
    }

    /**
     * A fault that came.
     *
     * @param since from the start of the run
     * @param took until everything was shown again that was measured before the repair
     */
    record Line(Duration since, Fault fault, Duration took) {}
}
