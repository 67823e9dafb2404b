package com.northwind.graphql.building;

import com.northwind.graphql.access.Access;
import com.northwind.graphql.failure.Refusal;
import com.northwind.security.CallerToken;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Buildings in the graph. */
@Controller
class BuildingGraph {

    private static final int QUERIES_AT_ONCE = 8;

    private final Buildings buildings;
    private final Access access;

    BuildingGraph(Buildings buildings, Access access) {
        this.buildings = buildings;
        this.access = access;
    }

    @QueryMapping
    Mono<Building> building(@Argument String id, CallerToken caller) {
        return access.manages(caller, id)
                .filter(Boolean::booleanValue)
                .flatMap(_ -> buildings.byIds(List.of(id)).next());
    }

    /** A building may have been reached by way of a delivery, so the caller is looked at again. */
    @BatchMapping
    Mono<Map<Building, List<Tile>>> tiles(List<Building> of, CallerToken caller) {
        return Flux.fromIterable(of)
                .distinct()
                .flatMap(building -> tiles(building, caller), QUERIES_AT_ONCE)
                .collectMap(Tiles::building, Tiles::list);
    }

    private Mono<Tiles> tiles(Building building, CallerToken caller) {
        return access.manages(caller, building.id())
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(Refusal::forbidden))
                .then(Mono.defer(() -> buildings.tiles(building.id())))
                .map(list -> new Tiles(building, list));
    }

    private record Tiles(Building building, List<Tile> list) {}
}
