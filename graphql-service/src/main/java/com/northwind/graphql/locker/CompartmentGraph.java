package com.northwind.graphql.locker;

import com.northwind.table.CompartmentSize;
import com.northwind.table.DoorState;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Compartments in the graph: each field that is asked for costs one read, for however many compartments. */
@Controller
class CompartmentGraph {

    private final Lockers lockers;

    CompartmentGraph(Lockers lockers) {
        this.lockers = lockers;
    }

    @BatchMapping
    Mono<Map<Compartment, Locker>> locker(List<Compartment> compartments) {
        return lockers.lockers(compartments);
    }

    @BatchMapping
    Mono<Map<Compartment, CompartmentSize>> size(List<Compartment> compartments) {
        return lockers.sizes(compartments);
    }

    @BatchMapping
    Mono<Map<Compartment, DoorState>> door(List<Compartment> compartments) {
        return lockers.doors(compartments);
    }
}
