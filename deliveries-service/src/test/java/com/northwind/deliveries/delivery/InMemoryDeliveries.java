package com.northwind.deliveries.delivery;

import com.northwind.deliveries.ledger.Act;
import com.northwind.deliveries.ledger.ChangedMeanwhile;
import com.northwind.deliveries.ledger.KeyReused;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.InMemoryCompartments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Deliveries that a test schedules. */
public final class InMemoryDeliveries implements Deliveries {

    private final Map<String, Delivery> all = new TreeMap<>();
    private final Map<String, Act> acts = new HashMap<>();
    private final Map<Act, Delivery> answers = new HashMap<>();
    private final InMemoryCompartments compartments;

    public InMemoryDeliveries(InMemoryCompartments compartments) {
        this.compartments = compartments;
    }

    public void schedule(Delivery delivery) {
        all.put(delivery.id().toString(), delivery);
    }

    @Override
    public synchronized Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(all.get(id.toString()));
    }

    @Override
    public Page ofDay(Courier courier, LocalDate day, int first, @Nullable String after) {
        String start = day + "#";
        if (after != null && !after.startsWith(start)) {
            throw new UnreadableCursor();
        }
        List<Delivery> left = all.values().stream()
                .filter(it -> it.isCarriedBy(courier) && it.date().equals(day))
                .filter(it -> after == null || (start + it.id()).compareTo(after) > 0)
                .toList();
        List<Delivery> page = left.stream().limit(first).toList();
        return new Page(page, left.size() > first ? start + page.getLast().id() : null);
    }

    @Override
    public synchronized Optional<Delivery> answered(Act act) {
        Act known = acts.get(name(act));
        if (known != null && !known.equals(act)) {
            throw new KeyReused();
        }
        return Optional.ofNullable(answers.get(act));
    }

    @Override
    public synchronized void handOver(Delivery before, Delivery delivered, Compartment occupied, Act act) {
        if (acts.containsKey(name(act))
                || find(before.id())
                        .filter(it -> it.revision() == before.revision())
                        .isEmpty()) {
            throw new ChangedMeanwhile();
        }
        compartments.replace(occupied);
        schedule(delivered);
        acts.put(name(act), act);
        answers.put(act, delivered);
    }

    private static String name(Act act) {
        return act.principal() + "#" + act.key();
    }
}
