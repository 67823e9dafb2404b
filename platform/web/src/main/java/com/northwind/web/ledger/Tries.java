package com.northwind.web.ledger;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Reads and decides anew when somebody else was faster, as long as anybody waits for what comes of it. */
public final class Tries {

    private static final int MAX = 6;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private Tries() {}

    /**
     * What the attempt answers, as soon as nobody comes in between.
     *
     * @throws ChangedMeanwhile if somebody did each time, or until the deadline of an act
     */
    public static <R> R of(Supplier<R> attempt) {
        return Deadline.within(Deadline.OF_AN_ACT, () -> again(attempt));
    }

    private static <R> R again(Supplier<R> attempt) {
        for (int failed = 1; ; failed++) {
            try {
                return attempt.get();
            } catch (ChangedMeanwhile faster) {
                if (failed == MAX || Deadline.isOver()) {
                    throw faster;
                }
                pause(failed);
            }
        }
    }

    /** Of random length, so that those who met once do not meet again. */
    private static void pause(int failed) {
        long longest = FIRST_PAUSE_MILLIS << failed;
        try {
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for another write", stopped);
        }
    }
}
