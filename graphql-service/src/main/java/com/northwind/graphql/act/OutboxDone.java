package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * The act is done, now or earlier under the same key.
 *
 * @param pickupCode what the recipient types at the locker; null unless the parcel was delivered
 */
public record OutboxDone(
        String idempotencyKey, Delivery delivery, @Nullable PickupCode pickupCode, boolean replayed)
        implements OutboxOutcome {}
