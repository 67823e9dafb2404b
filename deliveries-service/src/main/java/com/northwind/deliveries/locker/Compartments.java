package com.northwind.deliveries.locker;

import java.util.List;
import java.util.Optional;

/** All compartments of all lockers. */
public interface Compartments {

    Optional<Compartment> find(CompartmentId id);

    /** All of a building. */
    List<Compartment> of(String building);
}
