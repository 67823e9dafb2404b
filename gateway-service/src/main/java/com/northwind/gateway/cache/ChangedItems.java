package com.northwind.gateway.cache;

import reactor.core.publisher.Flux;

/** Which items changed that somebody may have remembered. */
public interface ChangedItems {

    /**
     * Every item that changes from the moment on at which {@code connected} is called. Never completes, and fails as soon
     * as it is known that a change may have been missed.
     */
    Flux<ChangedItem> follow(Runnable connected);
}
