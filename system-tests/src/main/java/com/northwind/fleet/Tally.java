package com.northwind.fleet;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What became of what was sent. */
final class Tally {

    private static final double MICROS_IN_A_MILLI = 1_000;
    private static final int DIGITS = 3;

    private final LongAdder measured = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Histogram micros = new ConcurrentHistogram(DIGITS);

    /** There is a reading that will be sent. */
    void measure() {
        measured.increment();
    }

    void send() {
        sent.increment();
    }

    /** After so long the broker had it. */
    void acknowledge(Duration after) {
        acknowledged.increment();
        micros.recordValue(Math.max(0, after.toNanos() / 1_000));
    }

    void refuse() {
        refused.increment();
    }

    /** Those held back are waiting too. */
    long waiting() {
        return measured.sum() - acknowledged.sum() - refused.sum();
    }

    /** Whether the broker took every reading. */
    boolean isComplete() {
        return waiting() == 0 && refused.sum() == 0;
    }

    String line(Duration since) {
        return String.format(
                Locale.ROOT,
                "%5d s  sent %,d  acknowledged %,d  waiting %,d  p99 %s",
                since.toSeconds(),
                sent.sum(),
                acknowledged.sum(),
                waiting(),
                millis(99));
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                """
                sent           %,12d
                acknowledged   %,12d
                refused        %,12d
                not answered   %,12d
                p50            %12s
                p99            %12s
                slowest        %12s
                """,
                sent.sum(),
                acknowledged.sum(),
                refused.sum(),
                waiting(),
                millis(50),
                millis(99),
                millis(100));
    }

    private String millis(double percentile) {
        return String.format(Locale.ROOT, "%.1f ms", micros.getValueAtPercentile(percentile) / MICROS_IN_A_MILLI);
    }
}
