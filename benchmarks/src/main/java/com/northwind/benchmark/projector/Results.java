package com.northwind.benchmark.projector;

import com.northwind.benchmark.Settings;
import com.northwind.benchmark.report.Report;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;

/** What came of the turns. */
final class Results {

    private final Report all;
    private final Report goals;
    private final DoubleSummaryStatistics ratios = new DoubleSummaryStatistics();
    private Written bare = Written.NOTHING;
    private Written projector = Written.NOTHING;
    private String last = "";

    Results(Instant start, Settings settings) {
        this.all = new Report("projector", start, settings.facts());
        this.goals = new Report("projector-goals", start, settings.facts());
    }

    void turn(boolean cold, Written theirs, Written ours) {
        double ratio = ours.perSecond() / theirs.perSecond();
        last = "bare %.0f/s, projector %.0f/s, ratio %.2f".formatted(theirs.perSecond(), ours.perSecond(), ratio);
        if (!cold) {
            ratios.accept(ratio);
            bare = bare.plus(theirs);
            projector = projector.plus(ours);
        }
    }

    /** For who waits: the last turn, a cold one too. */
    String last() {
        return last;
    }

    void end() {
        row("bare", bare);
        row("projector", projector);
        goals.row(
                "of", "projector",
                "what", "writes of a bare client, as a part of 1",
                "seen", projector.perSecond() / bare.perSecond(),
                "goal", "at least 0.6");
        goals.row("of", "projector", "what", "the same in the worst turn", "seen", ratios.getMin(), "goal", "");
        goals.row("of", "projector", "what", "the same in the best turn", "seen", ratios.getMax(), "goal", "");
    }

    private void row(String side, Written written) {
        all.row(
                "through", side,
                "readings", written.count(),
                "a second", written.perSecond(),
                "local-aws CPU us", written.each(written.tableCpu()),
                "ingest CPU us", written.each(written.projectorCpu()),
                "of it compilers", written.each(written.compilersCpu()));
    }

    Report all() {
        return all;
    }

    Report goals() {
        return goals;
    }
}
