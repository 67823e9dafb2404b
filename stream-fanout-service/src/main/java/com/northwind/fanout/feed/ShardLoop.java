package com.northwind.fanout.feed;

import com.northwind.fanout.feed.ShardReader.Step;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a shard's reader going until its shard ends, its lease is lost or it is told to leave. */
final class ShardLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ShardLoop.class);

    private final ShardReader reader;
    private final Backoff backoff;
    private final Runnable ended;
    private final CountDownLatch leave = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private boolean failing;

    /** Tells {@code ended} when there is nothing more to read or to hold. */
    ShardLoop(ShardReader reader, Duration patience, Runnable ended) {
        this.reader = reader;
        this.backoff = new Backoff(patience);
        this.ended = ended;
    }

    @Override
    public void run() {
        try {
            while (leave.getCount() > 0) {
                switch (step()) {
                    case Step.Again(Duration pause) -> rest(pause);
                    case Step.Ended() -> {
                        log.info("read to the end shard={}", reader.shard());
                        return;
                    }
                    case Step.Lost() -> {
                        log.warn("lost the lease shard={}", reader.shard());
                        return;
                    }
                }
            }
            release();
        } finally {
            left.countDown();
            ended.run();
        }
    }

    /** Finishes what is in hand, stores the position and lets go. */
    void leave() {
        leave.countDown();
    }

    boolean hasLeft() {
        return left.getCount() == 0;
    }

    /** Waits until it has left. */
    boolean awaitLeft(Duration patience) throws InterruptedException {
        return left.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    Duration lag() {
        return reader.lag();
    }

    private Step step() {
        try {
            Step step = reader.step();
            failing = false;
            backoff.reset();
            return step;
        } catch (RuntimeException unavailable) {
            if (!failing) {
                log.warn("cannot go on for now shard={}", reader.shard(), unavailable);
            }
            failing = true;
            return new Step.Again(backoff.next());
        }
    }

    private void rest(Duration pause) {
        try {
            boolean _ = leave.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            leave();
        }
    }

    private void release() {
        try {
            reader.leave();
        } catch (RuntimeException unavailable) {
            log.warn("could not release, others must wait for the lease to expire shard={}", reader.shard());
        }
    }
}
