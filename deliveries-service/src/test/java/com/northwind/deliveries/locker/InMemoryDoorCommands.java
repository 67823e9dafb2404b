package com.northwind.deliveries.locker;

import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Door commands that nobody carries out. */
public final class InMemoryDoorCommands implements DoorCommands {

    private final Deliveries deliveries;
    private final InMemoryTurns turns;
    private final Map<String, Act> acts = new HashMap<>();
    private final Map<Act, DoorCommand> answers = new HashMap<>();

    public InMemoryDoorCommands(Deliveries deliveries) {
        this(deliveries, new InMemoryTurns());
    }

    public InMemoryDoorCommands(Deliveries deliveries, InMemoryTurns turns) {
        this.deliveries = deliveries;
        this.turns = turns;
    }

    @Override
    public Turn turn(String locker, String compartment, Instant now) {
        return turns.at(locker, compartment, now);
    }

    @Override
    public UUID nextId() {
        return UUID.randomUUID();
    }

    @Override
    public Optional<DoorCommand> answered(Act act) {
        if (!acts.getOrDefault(name(act), act).equals(act)) {
            throw new KeyReused();
        }
        return Optional.ofNullable(answers.get(act));
    }

    @Override
    public void issue(DoorCommand command, long revision, Turn turn, Act act) {
        Optional<Delivery> current = deliveries.find(DeliveryId.valueOf(command.delivery()));
        if (current.filter(it -> it.revision() == revision).isEmpty() || acts.containsKey(name(act))) {
            throw new ChangedMeanwhile();
        }
        turns.take(turn, command);
        acts.put(name(act), act);
        answers.put(act, command);
    }

    private static String name(Act act) {
        return act.principal() + "#" + act.key();
    }
}
