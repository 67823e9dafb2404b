package com.northwind.deliveries.delivery.dynamodb;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.DeliveryStatus;
import com.northwind.deliveries.delivery.Failure;
import com.northwind.deliveries.delivery.FailureReason;
import com.northwind.deliveries.delivery.PhotoKey;
import com.northwind.deliveries.delivery.Recipient;
import com.northwind.deliveries.delivery.SignatureKey;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.Size;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import org.jspecify.annotations.Nullable;

/** Deliveries and their compartments as the table keeps them. */
final class DeliveryMapping {

    private DeliveryMapping() {}

    /** Without its place in the change log, which is known when it is written. */
    static DeliveryItem item(Delivery delivery, @Nullable String trace) {
        CompartmentId compartment = delivery.compartment();
        SignatureKey signature = delivery.signature();
        PhotoKey photo = delivery.photo();
        Failure failure = delivery.failure();
        return new DeliveryItem(
                delivery.id().toString(),
                delivery.building(),
                compartment == null ? null : compartment.locker(),
                compartment == null ? null : compartment.number(),
                delivery.courier().subject(),
                delivery.partner(),
                com.northwind.table.DeliveryStatus.valueOf(delivery.status().name()),
                delivery.recipient().name(),
                delivery.recipient().unit(),
                CompartmentSize.valueOf(delivery.size().name()),
                delivery.date(),
                delivery.deliveredAt(),
                signature == null ? null : signature.value(),
                photo == null ? null : photo.value(),
                failure == null
                        ? null
                        : com.northwind.table.FailureReason.valueOf(
                                failure.reason().name()),
                failure == null ? null : failure.note(),
                0,
                stamp(delivery, trace));
    }

    static CompartmentItem item(Compartment compartment, Stamp stamp) {
        CompartmentId id = compartment.id();
        return new CompartmentItem(
                id.building(),
                id.locker(),
                id.number(),
                CompartmentSize.valueOf(compartment.size().name()),
                Occupancy.valueOf(compartment.occupancy().name()),
                compartment.delivery(),
                stamp);
    }

    static Stamp stamp(Delivery delivery, @Nullable String trace) {
        return new Stamp(delivery.revision(), delivery.changedAt(), trace);
    }

    static Delivery delivery(DeliveryItem item) {
        return new Delivery(
                DeliveryId.valueOf(item.id()),
                item.building(),
                item.locker() == null || item.compartment() == null
                        ? null
                        : new CompartmentId(item.building(), item.locker(), item.compartment()),
                new Courier(item.courier()),
                item.partner(),
                DeliveryStatus.valueOf(item.status().name()),
                new Recipient(item.recipientName(), item.recipientUnit()),
                Size.valueOf(item.size().name()),
                item.date(),
                item.deliveredAt(),
                item.signatureKey() == null ? null : new SignatureKey(item.signatureKey()),
                item.photoKey() == null ? null : new PhotoKey(item.photoKey()),
                item.failureReason() == null
                        ? null
                        : new Failure(FailureReason.valueOf(item.failureReason().name()), item.failureNote()),
                item.stamp().revision(),
                item.stamp().changedAt());
    }
}
