package com.northwind.graphql.act;

import org.jspecify.annotations.Nullable;

/** Which delivery to mark as delivered. */
public record MarkDeliveredInput(
        String deliveryId,
        String idempotencyKey,
        @Nullable Long expectedRevision,
        @Nullable String signatureKey) {}
