package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.Pickup;
import com.northwind.deliveries.locker.InMemoryTurns;
import com.northwind.deliveries.locker.Turn;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Settled;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Parcels that a test lets wait. */
public final class InMemoryPickups implements Pickups {

    private final InMemoryTurns turns;
    private final Map<Box, Waiting> waiting = new HashMap<>();
    private final Map<Box, Attempts> attempts = new HashMap<>();
    private final Map<String, Act> acts = new HashMap<>();
    private final Map<Act, Settled> answers = new HashMap<>();

    public InMemoryPickups() {
        this(new InMemoryTurns());
    }

    public InMemoryPickups(InMemoryTurns turns) {
        this.turns = turns;
    }

    public synchronized void add(Pickup pickup) {
        waiting.put(boxOf(pickup), new Waiting(pickup, 1));
    }

    public synchronized void remove(Box box) {
        waiting.remove(box);
    }

    @Override
    public synchronized Optional<Waiting> find(Box box) {
        return Optional.ofNullable(waiting.get(box));
    }

    @Override
    public synchronized Attempts attempts(Box box) {
        return attempts.getOrDefault(box, Attempts.NONE);
    }

    @Override
    public synchronized Optional<Settled> answered(Act act) {
        Act known = acts.get(name(act));
        if (known != null && !known.equals(act)) {
            throw new KeyReused();
        }
        return Optional.ofNullable(answers.get(act));
    }

    @Override
    public synchronized void accept(Waiting parcel, Attempts counted, Right right, Turn turn, Act act) {
        Box box = boxOf(parcel.pickup());
        if (!find(box).equals(Optional.of(parcel))) {
            throw new ChangedMeanwhile();
        }
        refuseUnlessNext(box, counted, act);
        if (right.command() != null) {
            turns.take(turn, right.command());
        }
        settle(box, counted, right, act);
    }

    @Override
    public synchronized void refuse(Box box, Attempts counted, Wrong wrong, Act act) {
        refuseUnlessNext(box, counted, act);
        settle(box, counted, wrong, act);
    }

    private void refuseUnlessNext(Box box, Attempts counted, Act act) {
        if (attempts(box).revision() != counted.revision() - 1 || acts.containsKey(name(act))) {
            throw new ChangedMeanwhile();
        }
    }

    private void settle(Box box, Attempts counted, Settled settled, Act act) {
        attempts.put(box, counted);
        acts.put(name(act), act);
        answers.put(act, settled);
    }

    private static Box boxOf(Pickup pickup) {
        return new Box(pickup.compartment().locker(), pickup.compartment().number());
    }

    private static String name(Act act) {
        return act.principal() + "#" + act.key();
    }
}
