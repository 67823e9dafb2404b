package com.northwind.gateway.plan;

import reactor.core.publisher.Mono;

/** Every partner there is. */
public interface Accounts {

    /**
     * Answers nothing for a partner that nobody knows.
     *
     * @throws com.northwind.gateway.neighbour.NeighbourAway as the failure, if it cannot be said
     */
    Mono<Account> find(String partner);
}
