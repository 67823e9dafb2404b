package com.northwind.graphql.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every act on a delivery says. */
public sealed interface ActInput
        permits TakeOutForDeliveryInput,
                ReserveCompartmentInput,
                MarkDeliveredInput,
                ReportFailureInput,
                ReturnDeliveryInput {

    String deliveryId();

    String idempotencyKey();

    /** Null to act on whatever is there. */
    @Nullable Long expectedRevision();

    /** By the clock of an app that was offline; null for now. */
    @Nullable Instant actedAt();
}
