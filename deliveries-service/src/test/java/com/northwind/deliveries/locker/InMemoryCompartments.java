package com.northwind.deliveries.locker;

import com.northwind.web.ledger.ChangedMeanwhile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compartments that a test furnishes. */
public final class InMemoryCompartments implements Compartments {

    private final Map<CompartmentId, Compartment> all = new ConcurrentHashMap<>();

    public void furnish(Compartment compartment) {
        all.put(compartment.id(), compartment);
    }

    /** Saves the compartments if each follows the one that is there. */
    public void replace(List<Compartment> compartments) {
        if (!compartments.stream().allMatch(this::follows)) {
            throw new ChangedMeanwhile();
        }
        compartments.forEach(this::furnish);
    }

    private boolean follows(Compartment compartment) {
        return find(compartment.id())
                .filter(it -> it.revision() == compartment.revision() - 1)
                .isPresent();
    }

    @Override
    public Optional<Compartment> find(CompartmentId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Compartment> of(String building) {
        return all.values().stream()
                .filter(it -> it.id().building().equals(building))
                .toList();
    }
}
