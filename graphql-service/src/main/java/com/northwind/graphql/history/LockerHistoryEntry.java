package com.northwind.graphql.history;

import java.time.Instant;

/** What can happen at a locker. */
public sealed interface LockerHistoryEntry permits DeliveryEntry, DoorCommandEntry, DoorEvent {

    Instant at();
}
