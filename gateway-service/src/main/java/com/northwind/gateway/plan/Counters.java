package com.northwind.gateway.plan;

import io.netty.util.concurrent.EventExecutor;
import reactor.core.publisher.Mono;

/** The counters that all doors share. */
public interface Counters {

    /** Whether they answered when they were last asked; if not, nobody needs to wait for them. */
    boolean isReachable();

    /**
     * Decides in one step, and answers on the given thread. Any failure means that there was no answer in time; whether the
     * counters have counted is not known then.
     */
    Mono<Tally> take(Take take, EventExecutor home);
}
