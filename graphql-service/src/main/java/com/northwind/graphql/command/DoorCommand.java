package com.northwind.graphql.command;

import com.northwind.table.DoorCommandState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a door be opened, and what became of it.
 *
 * @param requestedBy the subject of who wished it
 * @param state as of when it was read
 * @param answeredAt when we heard from the locker; null if it has not answered
 * @param reason for a person; null if the locker gave none
 */
public record DoorCommand(
        String id,
        String building,
        String locker,
        String compartment,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        DoorCommandState state,
        @Nullable Instant answeredAt,
        @Nullable String reason) {}
