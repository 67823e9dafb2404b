package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.OpeningResult.Commanded;
import com.northwind.deliveries.delivery.OpeningResult.NotPossible;
import com.northwind.deliveries.delivery.OpeningResult.Replayed;
import com.northwind.deliveries.delivery.OpeningResult.Stale;
import com.northwind.deliveries.delivery.OpeningResult.Unknown;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.Tries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A courier stands before the compartment that is reserved for a parcel, and wants its door open. */
public class Opening {

    private final Deliveries deliveries;
    private final Compartments compartments;
    private final DoorCommands commands;
    private final Clock clock;
    private final Duration lifetime;

    public Opening(
            Deliveries deliveries, Compartments compartments, DoorCommands commands, Clock clock, Duration lifetime) {
        this.deliveries = deliveries;
        this.compartments = compartments;
        this.commands = commands;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Commands the door to open, once for each key. */
    public OpeningResult open(DeliveryId id, Courier courier, String key, @Nullable Long expectedRevision) {
        Act act = new Act(courier.subject(), key, "open for %s at %s".formatted(id, expectedRevision));
        return Tries.of(() -> attempt(id, courier, expectedRevision, act));
    }

    private OpeningResult attempt(DeliveryId id, Courier courier, @Nullable Long expectedRevision, Act act) {
        Optional<Delivery> current = deliveries.find(id).filter(it -> it.isCarriedBy(courier));
        Optional<Compartment> reserved = current.flatMap(it -> it.reservation(compartments));
        Optional<DoorCommand> answered = commands.answered(act);
        if (answered.isPresent()) {
            return new Replayed(answered.get());
        }
        if (current.isPresent()
                && expectedRevision != null
                && expectedRevision != current.get().revision()) {
            return new Stale(current.get());
        }
        return current.map(delivery -> decide(delivery, reserved, act)).orElseGet(Unknown::new);
    }

    private OpeningResult decide(Delivery current, Optional<Compartment> reserved, Act act) {
        if (current.status() != DeliveryStatus.OUT_FOR_DELIVERY) {
            return new NotPossible(current, Obstacle.STATUS);
        }
        if (reserved.isEmpty()) {
            deliveries.confirm(current);
            return new NotPossible(current, Obstacle.NO_COMPARTMENT);
        }
        Instant now = clock.instant();
        DoorCommand command = new DoorCommand(
                commands.nextId(),
                reserved.get().id(),
                current.id().toString(),
                act.principal(),
                now,
                now.plus(lifetime));
        commands.issue(command, current.revision(), act);
        return new Commanded(command);
    }
}
