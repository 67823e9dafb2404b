package com.northwind.graphql.building;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The buildings this platform knows. Whoever asks has looked at the caller before. */
public interface Buildings {

    /** Those that there are, in no order. */
    Flux<Building> byIds(Collection<String> ids);

    /** Every compartment by locker and number, as last written; empty for a building that is not there. At most a
     * thousand: a larger building is refused.
     */
    Mono<List<Tile>> tiles(String building);
}
