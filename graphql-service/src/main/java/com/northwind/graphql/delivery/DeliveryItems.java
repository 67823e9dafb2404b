package com.northwind.graphql.delivery;

import com.northwind.graphql.locker.Compartment;
import com.northwind.table.DeliveryItem;
import org.jspecify.annotations.Nullable;

/** From the table's delivery to the graph's. */
public final class DeliveryItems {

    private DeliveryItems() {}

    public static Delivery delivery(DeliveryItem item) {
        return new Delivery(
                item.id(),
                item.status(),
                item.building(),
                compartment(item),
                item.courier(),
                new Recipient(item.recipientName(), item.recipientUnit()),
                item.size(),
                item.date(),
                item.deliveredAt(),
                item.photoKey(),
                item.signatureKey(),
                item.failureReason() == null ? null : new DeliveryFailure(item.failureReason(), item.failureNote()),
                item.stamp().revision(),
                item.stamp().changedAt());
    }

    private static @Nullable Compartment compartment(DeliveryItem item) {
        return item.locker() == null || item.compartment() == null
                ? null
                : new Compartment(item.building(), item.locker(), item.compartment());
    }
}
