package com.northwind.graphql.delivery;

import com.northwind.graphql.locker.Compartment;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One parcel's way through a locker.
 *
 * @param compartment null before one is reserved
 * @param photoKey the photo's key in the blob store, null if there is none; never leaves this service as it is
 * @param signatureKey the signature's key in the blob store, null if there is none; never leaves this service as it is
 * @param failure null unless it has failed
 */
public record Delivery(
        String id,
        DeliveryStatus status,
        String buildingId,
        @Nullable Compartment compartment,
        String courier,
        Recipient recipient,
        CompartmentSize size,
        LocalDate date,
        @Nullable Instant deliveredAt,
        @Nullable String photoKey,
        @Nullable String signatureKey,
        @Nullable DeliveryFailure failure,
        long revision,
        Instant changedAt) {}
