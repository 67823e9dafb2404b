package com.northwind.graphql.act.client;

import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.Recipient;
import com.northwind.graphql.locker.Compartment;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A delivery as its owner writes it. */
record DeliveryJson(
        String id,
        String building,
        @Nullable String locker,
        @Nullable String compartment,
        String courier,
        DeliveryStatus status,
        RecipientJson recipient,
        CompartmentSize size,
        LocalDate date,
        @Nullable Instant deliveredAt,
        @Nullable String signatureKey,
        long revision,
        Instant changedAt) {

    Delivery toDelivery() {
        return new Delivery(
                id,
                status,
                building,
                locker == null || compartment == null ? null : new Compartment(building, locker, compartment),
                courier,
                new Recipient(recipient.name(), recipient.unit()),
                size,
                date,
                deliveredAt,
                signatureKey,
                revision,
                changedAt);
    }

    record RecipientJson(String name, String unit) {}
}
