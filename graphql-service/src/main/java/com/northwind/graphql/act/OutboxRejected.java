package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * The act had no effect.
 *
 * @param retriable whether it is to be sent again later
 * @param deliveryNow how the delivery stands; null if there is none, or it was not looked at
 */
public record OutboxRejected(
        String idempotencyKey,
        RejectionReason reason,
        boolean retriable,
        @Nullable Delivery deliveryNow) implements OutboxOutcome {}
