package com.northwind.graphql.access;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which buildings a user manages, as the table says at this moment. */
public interface Memberships {

    Mono<Boolean> manages(String user, String building);

    /** The ids of the buildings; empty if there are none. */
    Flux<String> buildings(String user);
}
