package com.northwind.graphql.building;

import com.northwind.graphql.access.Access;
import com.northwind.security.CallerToken;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Buildings in the graph. */
@Controller
class BuildingGraph {

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

    @QueryMapping
    Mono<List<Tile>> tiles(@Argument String buildingId, CallerToken caller) {
        return access.manages(caller, buildingId)
                .filter(Boolean::booleanValue)
                .flatMap(_ -> buildings.tiles(buildingId))
                .filter(tiles -> !tiles.isEmpty());
    }
}
