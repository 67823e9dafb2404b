package com.northwind.ingest.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a locker says that became of a command.
 *
 * @param reason for a person; null if the locker gives none
 */
public record CommandAnswer(
        UUID commandId, Outcome outcome, @Nullable String reason) {

    /** What can become of a command at its door. */
    public enum Outcome {
        /** The door opened. */
        OBEYED,
        /** The door did not open. */
        REFUSED,
        /** The command came too late. */
        EXPIRED
    }
}
