package com.northwind.web.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Until when an act is worth going on with. Whoever asked for it has given up by then and asks again, so that what goes
 * on any longer only piles up. It holds for the thread that is at the work, whatever that calls.
 */
public final class Deadline {

    /** Of one act: a little less than the two seconds that the graph waits for the answer to one attempt. */
    public static final Duration OF_AN_ACT = Duration.ofMillis(1_800);

    /** By the clock that nobody sets. */
    private static final ScopedValue<Long> END = ScopedValue.newInstance();

    private Deadline() {}

    /** Does the work with so much time, or with what an earlier deadline around it leaves. */
    public static <R> R within(Duration limit, Supplier<R> work) {
        Duration time = left().filter(left -> left.compareTo(limit) < 0).orElse(limit);
        return ScopedValue.where(END, System.nanoTime() + time.toNanos()).call(work::get);
    }

    /** What is left for the work of this thread: nothing or less when its time is over, empty if it has no deadline. */
    public static Optional<Duration> left() {
        return END.isBound() ? Optional.of(Duration.ofNanos(END.get() - System.nanoTime())) : Optional.empty();
    }

    static boolean isOver() {
        return left().filter(left -> !left.isPositive()).isPresent();
    }
}
