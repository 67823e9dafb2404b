package com.northwind.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Which fault comes when: each of them once, and then any at random. The same seed makes the same plan. */
final class FaultPlan {

    private static final int SHORTEST_CALM_MILLIS = 1_000;
    private static final int LONGEST_CALM_MILLIS = 4_000;

    private final List<Fault> faults;
    private final Deque<Fault> first;
    private final Random random;

    FaultPlan(List<Fault> faults, long seed) {
        this.faults = faults;
        this.random = new Random(seed);
        List<Fault> shuffled = new ArrayList<>(faults);
        Collections.shuffle(shuffled, random);
        this.first = new ArrayDeque<>(shuffled);
    }

    /** Whether every fault has come once. */
    boolean hasShownAll() {
        return first.isEmpty();
    }

    Step next() {
        Fault fault = first.isEmpty() ? faults.get(random.nextInt(faults.size())) : first.remove();
        return new Step(Duration.ofMillis(random.nextInt(SHORTEST_CALM_MILLIS, LONGEST_CALM_MILLIS)), fault);
    }

    /** A fault after a time without any. */
    record Step(Duration calm, Fault fault) {}
}
