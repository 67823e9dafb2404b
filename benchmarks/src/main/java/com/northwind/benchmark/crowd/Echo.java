package com.northwind.benchmark.crowd;

import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.load.Latencies;
import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.watch.Ear;
import com.northwind.benchmark.watch.LiveEvents;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Tells one event and waits until everybody has heard it, once. */
final class Echo {

    private static final int PATIENCE_SECONDS = 60;

    private final LiveEvents live;
    private final int listeners;
    private final AtomicReference<Call> current = new AtomicReference<>(new Call("nothing yet", 0, 0, new Latencies()));

    Echo(LiveEvents live, int listeners) {
        this.live = live;
        this.listeners = listeners;
    }

    /** One of those who listen. Only looks for the movement that is meant, because reading it takes longer than hearing it. */
    Ear ear() {
        return heard -> {
            Call call = current.get();
            if (heard.text().contains(call.mark)) {
                call.heard(heard.nanoTime());
            }
        };
    }

    /** Answers how long the last one waited, in nanoseconds; what each waited goes into {@code latencies}. */
    long call(Moved moved, Latencies latencies) throws InterruptedException {
        Call call = new Call("\"sequence\":%d}".formatted(moved.sequence()), listeners, System.nanoTime(), latencies);
        current.set(call);
        live.tell(moved);
        if (!call.left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new CannotMeasure("%d of %d sockets had not heard of a door within %d s"
                    .formatted(call.left.getCount(), listeners, PATIENCE_SECONDS));
        }
        return call.last;
    }

    /** One event on its way to everybody. */
    private static final class Call {

        private final String mark;
        private final CountDownLatch left;
        private final long start;
        private final Latencies latencies;
        private volatile long last;

        Call(String mark, int listeners, long start, Latencies latencies) {
            this.mark = mark;
            this.left = new CountDownLatch(listeners);
            this.start = start;
            this.latencies = latencies;
        }

        /** Always on the one thread that reads the sockets. */
        void heard(long nanoTime) {
            last = nanoTime - start;
            latencies.add(nanoTime - start);
            left.countDown();
        }
    }
}
