package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryStatus;
import com.northwind.deliveries.delivery.FailureReason;
import com.northwind.deliveries.delivery.PhotoKey;
import com.northwind.deliveries.delivery.SignatureKey;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A delivery as the contract has it. */
record DeliveryResponse(
        String id,
        String building,
        @Nullable String locker,
        @Nullable String compartment,
        String courier,
        String partner,
        DeliveryStatus status,
        Recipient recipient,
        Size size,
        LocalDate date,
        @Nullable Instant deliveredAt,
        @Nullable String signatureKey,
        @Nullable String photoKey,
        @Nullable Failure failure,
        long revision,
        Instant changedAt) {

    static DeliveryResponse of(Delivery delivery) {
        CompartmentId compartment = delivery.compartment();
        SignatureKey signature = delivery.signature();
        PhotoKey photo = delivery.photo();
        com.northwind.deliveries.delivery.Failure failure = delivery.failure();
        return new DeliveryResponse(
                delivery.id().toString(),
                delivery.building(),
                compartment == null ? null : compartment.locker(),
                compartment == null ? null : compartment.number(),
                delivery.courier().subject(),
                delivery.partner(),
                delivery.status(),
                new Recipient(delivery.recipient().name(), delivery.recipient().unit()),
                delivery.size(),
                delivery.date(),
                delivery.deliveredAt(),
                signature == null ? null : signature.value(),
                photo == null ? null : photo.value(),
                failure == null ? null : new Failure(failure.reason(), failure.note()),
                delivery.revision(),
                delivery.changedAt());
    }

    /** Why it could not be delivered. */
    record Failure(FailureReason reason, @Nullable String note) {}

    record Recipient(String name, String unit) {}
}
