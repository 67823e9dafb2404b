package com.northwind.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** In what a command ends. It is computed from the command and its answer, never written: so nothing has to be on time. */
public enum DoorCommandState {
    /** The locker may still obey. */
    PENDING,
    /** The door opened. */
    OBEYED,
    /** The door did not open. */
    REFUSED,
    /** Nobody obeyed in time. */
    EXPIRED;

    /** A locker that was cut off may answer after the command is void, and what it says is what happened. */
    public static DoorCommandState of(DoorCommandItem command, @Nullable CommandAnswerItem answer, Instant now) {
        if (answer == null) {
            return now.isBefore(command.expiresAt()) ? PENDING : EXPIRED;
        }
        return switch (answer.outcome()) {
            case OBEYED -> OBEYED;
            case REFUSED -> REFUSED;
            case EXPIRED -> EXPIRED;
        };
    }
}
