package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.ActResult.Done;
import com.northwind.deliveries.delivery.ActResult.Replayed;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
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
    private final Map<Act, ActResult> answers = new HashMap<>();
    private final Map<String, ChangeList> logs = new HashMap<>();
    private final InMemoryCompartments compartments;

    public InMemoryDeliveries(InMemoryCompartments compartments) {
        this.compartments = compartments;
    }

    public synchronized void schedule(Delivery delivery) {
        all.put(delivery.id().toString(), delivery);
    }

    /** Schedules a delivery that has a compartment kept for it. */
    public void underWay(Delivery delivery) {
        schedule(delivery);
        compartments.furnish(Parcels.reserved(delivery));
    }

    /** What a courier's app is told has changed. */
    public synchronized ChangeList changes(Courier courier) {
        return logs.computeIfAbsent(courier.subject(), _ -> new ChangeList());
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
    public synchronized Optional<ActResult> answered(Act act) {
        Act known = acts.get(name(act.principal(), act.key()));
        if (known != null && !known.equals(act)) {
            throw new KeyReused();
        }
        return Optional.ofNullable(answers.get(act))
                .map(it -> it instanceof Done(Delivery delivery) ? new Replayed(delivery) : it);
    }

    @Override
    public synchronized boolean isSettled(String principal, String key) {
        return acts.containsKey(name(principal, key));
    }

    @Override
    public synchronized void save(DeliveryChange change, Act act, Done done) {
        refuse(Optional.of(change.before()), act);
        compartments.replace(change.compartments());
        schedule(change.after());
        Courier from = change.before().courier();
        Courier to = change.after().courier();
        changes(from).enter(change.before().id(), !from.equals(to));
        if (!from.equals(to)) {
            changes(to).enter(change.after().id(), false);
        }
        remember(act, done);
    }

    @Override
    public synchronized void settle(Optional<Delivery> read, Act act, ActResult refusal) {
        refuse(read, act);
        remember(act, refusal);
    }

    private void refuse(Optional<Delivery> read, Act act) {
        if (acts.containsKey(name(act.principal(), act.key()))
                || read.filter(it -> find(it.id()).filter(it::equals).isEmpty()).isPresent()) {
            throw new ChangedMeanwhile();
        }
    }

    private void remember(Act act, ActResult result) {
        acts.put(name(act.principal(), act.key()), act);
        answers.put(act, result);
    }

    private static String name(String principal, String key) {
        return principal + "#" + key;
    }
}
