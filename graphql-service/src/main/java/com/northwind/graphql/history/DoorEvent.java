package com.northwind.graphql.history;

import com.northwind.table.DoorState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One reading of a door. */
public record DoorEvent(
        Instant at,
        String compartment,
        DoorState door,
        @Nullable Boolean occupied,
        long sequence) implements LockerHistoryEntry {}
