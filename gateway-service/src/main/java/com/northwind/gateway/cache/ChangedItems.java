package com.northwind.gateway.cache;

import reactor.core.publisher.Flux;

/** Which items changed that somebody may have remembered. */
public interface ChangedItems {

    /** What may have been heard: of one item, or of all. */
    sealed interface Heard permits ChangedItem, Everything {}

    /** That anything may have changed unseen. */
    record Everything() implements Heard {}

    /**
     * Every item that changes from the moment on at which {@code connected} is called. Never completes, and fails as soon
     * as it is known that a change may have been missed.
     */
    Flux<Heard> follow(Runnable connected);
}
