package com.northwind.gateway.apikey;

import reactor.core.publisher.Mono;

/** Every key that is valid at this moment. */
public interface ApiKeys {

    /**
     * Answers nothing for a key that is not valid, or not any more.
     *
     * @throws com.northwind.gateway.neighbour.NeighbourAway as the failure, if it cannot be said
     */
    Mono<ApiKey> find(String id);
}
