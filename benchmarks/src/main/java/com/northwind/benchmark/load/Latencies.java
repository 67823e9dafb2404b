package com.northwind.benchmark.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long operations took, to three digits, up to a minute. */
public final class Latencies {

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(1);

    private final Histogram micros = new ConcurrentHistogram(LONGEST, 3);

    public void add(long nanos) {
        micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 1, LONGEST));
    }

    void add(Latencies others) {
        micros.add(others.micros);
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** In milliseconds; 0 if there was no operation. */
    public double percentile(double percent) {
        return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percent) / 1_000.0;
    }
}
