package com.northwind.graphql.locker;

import com.northwind.graphql.access.Access;
import com.northwind.security.CallerToken;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The lockers of a building in the graph, for its managers. */
@Controller
class WatchedLockerGraph {

    private final Lockers lockers;
    private final Access access;

    WatchedLockerGraph(Lockers lockers, Access access) {
        this.lockers = lockers;
        this.access = access;
    }

    @QueryMapping
    Mono<List<WatchedLocker>> lockers(@Argument String buildingId, CallerToken caller) {
        return access.manages(caller, buildingId).filter(Boolean::booleanValue).flatMap(_ -> lockers.of(buildingId));
    }
}
