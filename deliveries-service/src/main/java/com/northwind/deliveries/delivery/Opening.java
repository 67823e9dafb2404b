package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.OpeningResult.Busy;
import com.northwind.deliveries.delivery.OpeningResult.Commanded;
import com.northwind.deliveries.delivery.OpeningResult.NotPossible;
import com.northwind.deliveries.delivery.OpeningResult.Replayed;
import com.northwind.deliveries.delivery.OpeningResult.Stale;
import com.northwind.deliveries.delivery.OpeningResult.Unknown;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.deliveries.locker.Turn;
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
        Instant now = clock.instant();
        Optional<Turn> turn =
                reserved.map(it -> commands.turn(it.id().locker(), it.id().number(), now));
        // The ledger last: what an equal call does in between must not look like another command.
        Optional<DoorCommand> answered = commands.answered(act);
        if (answered.isPresent()) {
            return new Replayed(answered.get());
        }
        if (current.isPresent()
                && expectedRevision != null
                && expectedRevision != current.get().revision()) {
            return new Stale(current.get());
        }
        return current.map(delivery -> decide(delivery, reserved, turn, act, now))
                .orElseGet(Unknown::new);
    }

    private OpeningResult decide(
            Delivery current, Optional<Compartment> reserved, Optional<Turn> turn, Act act, Instant now) {
        if (current.status() != DeliveryStatus.OUT_FOR_DELIVERY) {
            return new NotPossible(current, Obstacle.STATUS);
        }
        if (reserved.isEmpty() || turn.isEmpty()) {
            deliveries.confirm(current);
            return new NotPossible(current, Obstacle.NO_COMPARTMENT);
        }
        Instant busyUntil = turn.get().busyUntil();
        return busyUntil == null
                ? command(current, reserved.get(), turn.get(), act, now)
                : new Busy(current, busyUntil);
    }

    private Commanded command(Delivery current, Compartment reserved, Turn turn, Act act, Instant now) {
        DoorCommand command = new DoorCommand(
                commands.nextId(), reserved.id(), current.id().toString(), act.principal(), now, now.plus(lifetime));
        commands.issue(command, current.revision(), turn, act);
        return new Commanded(command);
    }
}
