package com.northwind.graphql.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which delivery goes back. */
public record ReturnDeliveryInput(
        String deliveryId,
        String idempotencyKey,
        @Nullable Long expectedRevision,
        @Nullable Instant actedAt) implements ActInput {}
