package com.northwind.graphql.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which delivery to mark as delivered, and what shows it. */
public record MarkDeliveredInput(
        String deliveryId,
        String idempotencyKey,
        @Nullable Long expectedRevision,
        @Nullable Instant actedAt,
        @Nullable String photoKey,
        @Nullable String signatureKey)
        implements ActInput {}
