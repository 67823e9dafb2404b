package com.northwind.graphql.remembered;

import com.northwind.table.ItemKey;
import reactor.core.publisher.Flux;

/** Which items changed that somebody may have remembered. */
public interface ChangedItems {

    /** What may have been heard. */
    sealed interface Heard {

        /** That this item changed or is gone. */
        record Item(ItemKey key) implements Heard {}

        /** That anything may have changed unseen. */
        record Everything() implements Heard {}
    }

    /**
     * Every item that changes from the moment on at which {@code connected} is called. Fails as soon as it is known that a
     * change may have been missed.
     */
    Flux<Heard> follow(Runnable connected);
}
