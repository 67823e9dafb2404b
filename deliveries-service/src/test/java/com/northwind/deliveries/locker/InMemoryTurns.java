package com.northwind.deliveries.locker;

import com.northwind.web.ledger.ChangedMeanwhile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Whose turn it is at doors that nobody has opened yet. */
public final class InMemoryTurns {

    private final Map<String, DoorCommand> last = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    public synchronized Turn at(String locker, String compartment, Instant now) {
        String door = locker + "#" + compartment;
        DoorCommand command = last.get(door);
        Instant expiry = command == null || !now.isBefore(command.expiresAt()) ? null : command.expiresAt();
        return new Turn(revisions.getOrDefault(door, 0L), expiry);
    }

    public synchronized void answered(DoorCommand command) {
        last.values().remove(command);
    }

    public synchronized void take(Turn turn, DoorCommand command) {
        String door =
                command.compartment().locker() + "#" + command.compartment().number();
        if (revisions.getOrDefault(door, 0L) != turn.revision()) {
            throw new ChangedMeanwhile();
        }
        revisions.put(door, turn.revision() + 1);
        last.put(door, command);
    }
}
