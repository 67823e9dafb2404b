package com.northwind.deliveries.locker;

import java.time.Instant;
import java.util.UUID;

/**
 * The wish that a door be opened.
 *
 * @param delivery whose parcel the compartment is for
 * @param requestedBy the subject of who wishes it
 * @param expiresAt from when on it is void, so that no door opens after everybody has left
 */
public record DoorCommand(
        UUID id,
        CompartmentId compartment,
        String delivery,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt) {}
