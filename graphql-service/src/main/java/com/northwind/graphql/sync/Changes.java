package com.northwind.graphql.sync;

import java.util.List;
import reactor.core.publisher.Mono;

/** The change logs of couriers. Whoever asks has looked at the caller before. */
public interface Changes {

    /** What changed after that place in the courier's log, as last written. */
    Mono<Some> after(String courier, long order, int first);

    /**
     * A part of a change log.
     *
     * @param end the place of its last change; where it began if there is none
     */
    record Some(List<DeliveryChange> changes, long end, boolean hasMore) {}
}
