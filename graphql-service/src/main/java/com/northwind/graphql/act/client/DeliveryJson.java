package com.northwind.graphql.act.client;

import com.northwind.graphql.act.CompartmentReserved;
import com.northwind.graphql.act.DeliveryReturned;
import com.northwind.graphql.act.DeliveryTakenOut;
import com.northwind.graphql.act.FailureReported;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.DeliveryFailure;
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
        @Nullable String photoKey,
        @Nullable String signatureKey,
        @Nullable DeliveryFailure failure,
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
                photoKey,
                signatureKey,
                failure,
                revision,
                changedAt);
    }

    DeliveryTakenOut takenOut(boolean replayed) {
        return new DeliveryTakenOut(toDelivery(), replayed);
    }

    CompartmentReserved reserved(boolean replayed) {
        return new CompartmentReserved(toDelivery(), replayed);
    }

    FailureReported failed(boolean replayed) {
        return new FailureReported(toDelivery(), replayed);
    }

    DeliveryReturned returned(boolean replayed) {
        return new DeliveryReturned(toDelivery(), replayed);
    }

    record RecipientJson(String name, String unit) {}
}
