package com.northwind.benchmark.load;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Asks until asking longer makes it no cheaper: compilers have done their work then.
 *
 * @param meter which meter of the side tells what it costs
 * @param round how long one round is
 * @param atLeast operations, because compilers count these
 * @param atMost rounds; after these it is taken as it is
 */
public record WarmUp(int meter, Duration round, long atLeast, int atMost) {

    /** Two rounds are alike when they differ by no more than this part. */
    private static final double ALIKE = 0.05;

    private static final int ALIKE_ROUNDS = 3;

    /** Runs the side and tells of each round. */
    public void run(Side side, Load load, Consumer<String> progress) throws ExecutionException, InterruptedException {
        Side forgiven = new Side(side.name(), side.operation().forgiven(), side.meters());
        double best = Double.MAX_VALUE;
        int alike = 0;
        long operations = 0;
        for (int i = 1; i <= atMost && (operations < atLeast || alike < ALIKE_ROUNDS); i++) {
            Measured measured = new Measured(forgiven);
            measured.measure(load, round);
            double cost = measured.perOperation(meter);
            operations += measured.latencies().count();
            alike = isNoCheaper(cost, best) ? alike + 1 : 0;
            best = Math.min(best, cost);
            progress.accept("warming up %s, round %d: %.0f us CPU per operation".formatted(side.name(), i, cost));
        }
    }

    static boolean isNoCheaper(double cost, double best) {
        return cost > best * (1 - ALIKE);
    }
}
