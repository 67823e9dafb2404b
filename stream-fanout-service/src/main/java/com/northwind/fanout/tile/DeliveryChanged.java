package com.northwind.fanout.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.SortableTime;
import org.jspecify.annotations.Nullable;

/**
 * That a delivery changed, a CloudEvent; {@code events/delivery-changed.schema.json} is its contract. It names nobody:
 * whoever may see the delivery reads it.
 */
record DeliveryChanged(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent,
        Delivery data) {

    /** A delivery as far as everybody may know it who watches its building. */
    record Delivery(String id, String building, DeliveryStatus status, long revision, String changedAt) {}

    static DeliveryChanged of(String id, DeliveryItem delivery) {
        String changedAt = SortableTime.of(delivery.stamp().changedAt());
        return new DeliveryChanged(
                "1.0",
                id,
                "/stream-fanout",
                "com.northwind.delivery.changed",
                "%s/%s".formatted(delivery.building(), delivery.id()),
                changedAt,
                delivery.stamp().trace(),
                new Delivery(
                        delivery.id(),
                        delivery.building(),
                        delivery.status(),
                        delivery.stamp().revision(),
                        changedAt));
    }
}
