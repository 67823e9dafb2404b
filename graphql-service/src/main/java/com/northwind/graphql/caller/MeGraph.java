package com.northwind.graphql.caller;

import com.northwind.graphql.access.Memberships;
import com.northwind.graphql.building.Building;
import com.northwind.graphql.building.Buildings;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import java.util.Comparator;
import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The caller in the graph. */
@Controller
class MeGraph {

    private final Memberships memberships;
    private final Buildings buildings;

    MeGraph(Memberships memberships, Buildings buildings) {
        this.memberships = memberships;
        this.buildings = buildings;
    }

    @QueryMapping
    Me me(CallerToken token) {
        return new Me(
                token.caller().subject(),
                token.caller().groups().stream().sorted().toList());
    }

    @SchemaMapping(typeName = "Me", field = "buildings")
    Mono<List<Building>> managed(CallerToken token) {
        if (!token.caller().isIn(Group.MANAGER)) {
            return Mono.just(List.of());
        }
        return memberships
                .buildings(token.caller().subject())
                .collectList()
                .flatMapMany(buildings::byIds)
                .sort(Comparator.comparing(Building::id))
                .collectList();
    }
}
