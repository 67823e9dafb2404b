package com.northwind.fanout.feed;

import java.util.List;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs a feed for every sink from the start of this service to its end. */
@Component
class Feeds implements SmartLifecycle {

    private final List<FeedLoop> loops;
    private volatile boolean started;

    Feeds(List<Sink> sinks, Feeding feeding) {
        String reader = UUID.randomUUID().toString();
        this.loops =
                sinks.stream().map(sink -> new FeedLoop(sink, reader, feeding)).toList();
    }

    @Override
    public void start() {
        loops.forEach(FeedLoop::start);
        started = true;
    }

    /** First all are told and then all are waited for, so that one that is stuck costs the others nothing. */
    @Override
    public void stop() {
        loops.forEach(FeedLoop::leave);
        loops.forEach(FeedLoop::awaitLeft);
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
