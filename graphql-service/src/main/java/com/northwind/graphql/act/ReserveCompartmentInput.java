package com.northwind.graphql.act;

import com.northwind.table.CompartmentSize;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For which delivery to keep a compartment free, and where. */
public record ReserveCompartmentInput(
        String deliveryId,
        String idempotencyKey,
        @Nullable Long expectedRevision,
        @Nullable Instant actedAt,
        @Nullable String lockerId,
        @Nullable CompartmentSize size)
        implements ActInput {}
