package com.northwind.graphql.history;

import com.northwind.graphql.command.DoorCommand;
import java.time.Instant;

/** A door was told to open. */
public record DoorCommandEntry(Instant at, DoorCommand command) implements LockerHistoryEntry {}
