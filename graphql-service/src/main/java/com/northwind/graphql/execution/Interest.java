package com.northwind.graphql.execution;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/** Whether anybody still waits for the answer. Travels in the context of whatever is done for a request. */
public final class Interest {

    private static final Object KEY = Interest.class;

    private final Sinks.Empty<Void> lost = Sinks.empty();

    Context in(Context context) {
        return context.put(KEY, this);
    }

    void lose() {
        lost.tryEmitEmpty();
    }

    /** Reads until nobody waits any more, and then stops, with nothing. */
    public static <T> Mono<T> whileThereIs(Mono<T> read) {
        return Mono.deferContextual(
                context -> context.getOrDefault(KEY, null) instanceof Interest interest ? interest.limit(read) : read);
    }

    private <T> Mono<T> limit(Mono<T> read) {
        return read.takeUntilOther(lost.asMono());
    }
}
