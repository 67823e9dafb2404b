package com.northwind.benchmark.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;

/**
 * One of several ways that are measured beside each other.
 *
 * @param meters what has been used so far, in any unit, such as the CPU time of a process
 */
public record Side(String name, Operation operation, List<LongSupplier> meters) {

    /** All sides under the same load, in turns, so that what else the machine does falls on all alike. */
    public static List<Measured> inTurns(List<Side> sides, Load load, int turns, Duration turn)
            throws ExecutionException, InterruptedException {
        List<Measured> measured = sides.stream().map(Measured::new).toList();
        for (int i = 0; i < turns; i++) {
            for (Measured side : measured) {
                side.measure(load, turn);
            }
        }
        return measured;
    }
}
