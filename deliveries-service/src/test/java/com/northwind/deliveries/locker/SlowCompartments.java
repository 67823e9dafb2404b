package com.northwind.deliveries.locker;

import java.util.List;
import java.util.Optional;

/** Compartments that take so long to find that something happens meanwhile. */
public record SlowCompartments(Compartments compartments, Runnable meanwhile) implements Compartments {

    @Override
    public Optional<Compartment> find(CompartmentId id) {
        meanwhile.run();
        return compartments.find(id);
    }

    @Override
    public List<Compartment> of(String building) {
        meanwhile.run();
        return compartments.of(building);
    }
}
