package com.northwind.graphql.act.client;

import com.northwind.graphql.act.DoorCommandIssued;
import java.time.Instant;

/** A door command as the owner of deliveries writes it. */
record CommandJson(String commandId, String locker, String compartment, Instant expiresAt) {

    DoorCommandIssued told(boolean replayed) {
        return new DoorCommandIssued(commandId, locker, compartment, expiresAt, replayed);
    }
}
