package com.northwind.graphql.act;

import com.northwind.table.FailureReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which delivery has failed, and why. */
public record ReportFailureInput(
        String deliveryId,
        String idempotencyKey,
        @Nullable Long expectedRevision,
        @Nullable Instant actedAt,
        FailureReason reason,
        @Nullable String note)
        implements ActInput {}
