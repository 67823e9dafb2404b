package com.northwind.graphql.delivery;

import com.northwind.table.DeliveryEventKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a delivery.
 *
 * @param actedAt by the clock of an app that was offline; null if it was not
 * @param detail the compartment, the reason or the new courier, whichever the kind has
 * @param revision of the delivery after that
 */
public record DeliveryEvent(
        DeliveryEventKind kind,
        Instant at,
        @Nullable Instant actedAt,
        String subject,
        @Nullable String detail,
        long revision) {}
