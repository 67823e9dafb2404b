package com.northwind.fanout.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a feed its turns: one each second, and at once when a shard has ended. */
final class FeedLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(FeedLoop.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Sink sink;
    private final ChangeFeed feed;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean leaving;
    private boolean failing;
    private @Nullable Thread thread;

    FeedLoop(Sink sink, String reader, Feeding feeding) {
        this.sink = sink;
        this.feed = new ChangeFeed(sink, reader, feeding, feeding.properties(), feeding.clock(), wake::release);
    }

    void start() {
        thread = Thread.ofVirtual().name("feed-" + sink.name()).start(this);
    }

    void leave() {
        leaving = true;
        wake.release();
    }

    void awaitLeft() {
        try {
            if (thread != null) {
                boolean _ = thread.join(PATIENCE.multipliedBy(2));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        attempt("prime", sink::prime);
        try {
            while (!leaving) {
                attempt("turn", feed::turn);
                if (wake.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
            feed.close(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unavailable) {
            log.warn("left without saying so sink={}", sink.name(), unavailable);
        }
    }

    private void attempt(String what, Runnable action) {
        try {
            action.run();
            failing = false;
        } catch (RuntimeException unavailable) {
            if (!failing) {
                log.warn("cannot {} for now sink={}", what, sink.name(), unavailable);
            }
            failing = true;
        }
    }
}
