package com.northwind.gateway.authorizer;

import java.net.URI;
import reactor.core.publisher.Mono;

/** Somebody who decides. */
public interface Authorizer {

    /**
     * Always answers.
     *
     * @throws com.northwind.gateway.neighbour.NeighbourAway as the failure, if there is no decision
     */
    Mono<Decision> decide(URI url, Question question);
}
