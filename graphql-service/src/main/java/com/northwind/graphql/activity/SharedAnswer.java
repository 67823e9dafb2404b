package com.northwind.graphql.activity;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A question that is asked once at a time: whoever asks while it is under way gets the same answer. */
final class SharedAnswer<T> {

    private final Mono<T> question;
    private final AtomicReference<@Nullable Mono<T>> underWay = new AtomicReference<>();

    SharedAnswer(Mono<T> question) {
        this.question = question;
    }

    Mono<T> get() {
        return Mono.defer(() -> {
            Mono<T> fresh = question.doFinally(_ -> underWay.set(null)).cache();
            Mono<T> asked = underWay.compareAndExchange(null, fresh);
            return asked == null ? fresh : asked;
        });
    }
}
