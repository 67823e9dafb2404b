package com.northwind.graphql.history;

import com.northwind.graphql.delivery.Delivery;
import java.time.Instant;

/** A delivery at its last change. */
public record DeliveryEntry(Instant at, Delivery delivery) implements LockerHistoryEntry {}
