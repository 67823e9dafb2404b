package com.northwind.deliveries.pickup.dynamodb;

import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.Stamp;
import org.jspecify.annotations.Nullable;

/** The command that a right code is worth, as the table keeps it. */
final class CommandMapping {

    private CommandMapping() {}

    static DoorCommandItem item(DoorCommand command, @Nullable String trace) {
        return new DoorCommandItem(
                command.id().toString(),
                command.compartment().building(),
                command.compartment().locker(),
                command.compartment().number(),
                command.delivery(),
                command.requestedBy(),
                command.expiresAt(),
                Stamp.first(command.requestedAt(), trace));
    }
}
