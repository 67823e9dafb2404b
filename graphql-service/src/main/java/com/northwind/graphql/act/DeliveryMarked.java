package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/**
 * The delivery is marked, by this call or by one before it with the same key.
 *
 * @param pickupCode what the recipient types at the locker
 */
public record DeliveryMarked(Delivery delivery, PickupCode pickupCode, boolean replayed)
        implements MarkDeliveredResult {}
