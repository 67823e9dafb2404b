package com.northwind.benchmark.load;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** What came of one side. */
public final class Measured {

    private final Side side;
    private final Latencies latencies = new Latencies();
    private final long[] used;

    Measured(Side side) {
        this.side = side;
        this.used = new long[side.meters().size()];
    }

    void measure(Load load, Duration time) throws ExecutionException, InterruptedException {
        long[] before = read();
        latencies.add(load.run(side.operation(), time));
        long[] after = read();
        for (int i = 0; i < used.length; i++) {
            used[i] += after[i] - before[i];
        }
    }

    private long[] read() {
        return side.meters().stream().mapToLong(meter -> meter.getAsLong()).toArray();
    }

    public String name() {
        return side.name();
    }

    public Latencies latencies() {
        return latencies;
    }

    /** What the meter of that place counted for one operation. */
    public double perOperation(int meter) {
        return latencies.count() == 0 ? 0 : (double) used[meter] / latencies.count();
    }
}
