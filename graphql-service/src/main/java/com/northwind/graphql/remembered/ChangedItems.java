package com.northwind.graphql.remembered;

import com.northwind.table.ItemKey;
import reactor.core.publisher.Flux;

/** Which items changed that somebody may have remembered. */
public interface ChangedItems {

    /**
     * Every item that changes from the moment on at which {@code connected} is called. Fails as soon as it is known that a
     * change may have been missed.
     */
    Flux<ItemKey> follow(Runnable connected);
}
