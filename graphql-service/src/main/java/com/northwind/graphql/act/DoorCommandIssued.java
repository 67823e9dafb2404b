package com.northwind.graphql.act;

import java.time.Instant;

/** The locker was told to open the door. */
public record DoorCommandIssued(
        String commandId, String locker, String compartment, Instant expiresAt, boolean replayed)
        implements OpenCompartmentResult {}
