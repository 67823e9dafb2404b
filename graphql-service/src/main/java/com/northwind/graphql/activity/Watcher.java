package com.northwind.graphql.activity;

import java.util.concurrent.ArrayBlockingQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** One dashboard's place at a hub: events wait here while it is busy, but not for ever. */
final class Watcher {

    private static final int AHEAD = 32;

    private final Hub hub;
    private final Sinks.Many<LiveEntry> waiting;

    Watcher(Hub hub, int buffer) {
        this.hub = hub;
        this.waiting = Sinks.unsafe().many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(buffer));
    }

    Hub hub() {
        return hub;
    }

    Mono<Void> ready() {
        return hub.ready();
    }

    /** What was told, on a thread that is not the hub's. Fails with {@link FellBehind} after what still fitted. */
    Flux<LiveEntry> entries() {
        return waiting.asFlux().publishOn(Schedulers.parallel(), AHEAD);
    }

    /** Answers whether this watcher is still there. Called by the hub alone, one entry at a time. */
    boolean tell(LiveEntry entry) {
        Sinks.EmitResult result = waiting.tryEmitNext(entry);
        if (result == Sinks.EmitResult.FAIL_OVERFLOW) {
            fail(new FellBehind());
        }
        return result.isSuccess();
    }

    void fail(Throwable cause) {
        waiting.tryEmitError(cause);
    }
}
