package com.northwind.graphql.locker;

import com.northwind.table.CompartmentSize;
import com.northwind.table.DoorState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The lockers this platform knows. Whoever asks has looked at the caller before. */
public interface Lockers {

    /** The locker of that id; empty if there is none. */
    Mono<Locker> find(String id);

    /** Those of a building, by their ids, as last written. */
    Mono<List<WatchedLocker>> of(String building);

    /** The locker of each compartment. */
    Mono<Map<Compartment, Locker>> lockers(Collection<Compartment> compartments);

    Mono<Map<Compartment, CompartmentSize>> sizes(Collection<Compartment> compartments);

    /** The doors that have ever reported. */
    Mono<Map<Compartment, DoorState>> doors(Collection<Compartment> compartments);
}
