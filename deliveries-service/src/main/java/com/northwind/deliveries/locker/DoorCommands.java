package com.northwind.deliveries.locker;

import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All commands to the doors of lockers. */
public interface DoorCommands {

    /** An id that no command has yet; later ones sort after earlier ones. */
    UUID nextId();

    /** Whether a command to the door is under way at that time: neither void nor answered by its locker. */
    Turn turn(String locker, String compartment, Instant now);

    /**
     * What came of the act, if it was done before.
     *
     * @throws KeyReused if another request has its key
     */
    Optional<DoorCommand> answered(Act act);

    /**
     * Issues a command, and with it what the act is answered.
     *
     * @param revision of the delivery, on which the decision to open was made
     * @param turn that is taken
     * @throws ChangedMeanwhile if the delivery has changed since, another took the turn, or the act was done
     */
    void issue(DoorCommand command, long revision, Turn turn, Act act);
}
