package com.northwind.gateway.usage;

import reactor.core.publisher.Mono;

/** Where usage is kept. */
public interface Reports {

    /**
     * Ends when the report is kept, now or before.
     *
     * @throws com.northwind.gateway.neighbour.NeighbourAway as the failure, if it may be told again
     * @throws com.northwind.gateway.neighbour.NeighbourRefused as the failure, if it never will be kept
     */
    Mono<Void> send(Report report);
}
