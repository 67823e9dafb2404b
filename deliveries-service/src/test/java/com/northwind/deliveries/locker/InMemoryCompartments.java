package com.northwind.deliveries.locker;

import com.northwind.deliveries.ledger.ChangedMeanwhile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Compartments that a test furnishes. */
public final class InMemoryCompartments implements Compartments {

    private final Map<CompartmentId, Compartment> all = new HashMap<>();

    public void furnish(Compartment compartment) {
        all.put(compartment.id(), compartment);
    }

    /** Saves the compartment if it follows the one that is there. */
    public void replace(Compartment compartment) {
        if (find(compartment.id())
                .filter(it -> it.revision() == compartment.revision() - 1)
                .isEmpty()) {
            throw new ChangedMeanwhile();
        }
        furnish(compartment);
    }

    @Override
    public Optional<Compartment> find(CompartmentId id) {
        return Optional.ofNullable(all.get(id));
    }
}
