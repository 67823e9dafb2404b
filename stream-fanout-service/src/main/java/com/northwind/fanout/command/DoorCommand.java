package com.northwind.fanout.command;

import com.northwind.table.DoorCommandItem;
import com.northwind.table.SortableTime;
import java.time.Duration;

/**
 * What a locker is told. It may be told twice and tells that by the id.
 *
 * @param expiresAt when the locker must no longer obey, for people
 * @param validMillis how long it may obey from when it hears this, by a clock that only runs: its own may be wrong
 */
public record DoorCommand(
        String commandId, String locker, String compartment, String action, String expiresAt, long validMillis) {

    static DoorCommand of(DoorCommandItem item, Duration valid) {
        return new DoorCommand(
                item.id(),
                item.locker(),
                item.compartment(),
                "OPEN",
                SortableTime.of(item.expiresAt()),
                valid.toMillis());
    }

    /** The part of the way from here to the locker. */
    public interface Line {

        /**
         * Sends a command to its locker, for as long as it is valid.
         *
         * @throws com.northwind.fanout.feed.SinkUnavailable if nobody has it for sure
         */
        void send(DoorCommand command, Duration valid);

        /** Opens the connection. */
        void prime();
    }
}
