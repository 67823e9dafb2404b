package com.northwind.graphql.act;

import com.northwind.table.CompartmentSize;
import com.northwind.table.FailureReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act that was done offline.
 *
 * @param after the key of the act on the same delivery that this one follows; null if that one's outcome is known
 */
public record OutboxEntryInput(
        String idempotencyKey,
        @Nullable String after,
        String deliveryId,
        Instant actedAt,
        OutboxAct act,
        @Nullable Long expectedRevision,
        @Nullable String lockerId,
        @Nullable CompartmentSize size,
        @Nullable String photoKey,
        @Nullable String signatureKey,
        @Nullable FailureReason reason,
        @Nullable String note) {}
