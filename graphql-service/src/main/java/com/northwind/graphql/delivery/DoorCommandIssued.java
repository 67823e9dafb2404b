package com.northwind.graphql.delivery;

import java.time.Instant;

/** The locker was told to open the door. */
public record DoorCommandIssued(
        String commandId, String locker, String compartment, Instant expiresAt, boolean replayed)
        implements OpenCompartmentResult {}
