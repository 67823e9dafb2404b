package com.northwind.graphql.command;

import com.northwind.table.CommandAnswerItem;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.DoorCommandState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command and its answer, as they lie in the table, as one. */
public final class DoorCommandItems {

    private DoorCommandItems() {}

    /** As of now. */
    public static DoorCommand command(DoorCommandItem command, @Nullable CommandAnswerItem answer, Instant now) {
        return new DoorCommand(
                command.id(),
                command.building(),
                command.locker(),
                command.compartment(),
                command.requestedBy(),
                command.stamp().changedAt(),
                command.expiresAt(),
                DoorCommandState.of(command, answer, now),
                answer == null ? null : answer.receivedAt(),
                answer == null ? null : answer.reason());
    }
}
