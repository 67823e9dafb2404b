package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.Pickup;

/**
 * A parcel that waits for its resident.
 *
 * @param revision as it was read; what is written because of it is refused if it has changed
 */
public record Waiting(Pickup pickup, long revision) {}
