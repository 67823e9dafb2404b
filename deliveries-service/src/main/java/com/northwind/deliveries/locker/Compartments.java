package com.northwind.deliveries.locker;

import java.util.Optional;

/** All compartments of all lockers. */
public interface Compartments {

    Optional<Compartment> find(CompartmentId id);
}
