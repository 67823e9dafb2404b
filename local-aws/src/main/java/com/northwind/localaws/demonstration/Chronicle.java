package com.northwind.localaws.demonstration;

import com.northwind.table.ChangeItem;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryEventKind;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How deliveries came to stand where they stand: their events, and the change logs of their couriers. */
final class Chronicle {

    private static final Duration LOADING = Duration.ofMinutes(30);

    private Chronicle() {}

    /** The deliveries in the order of their changes, each with its entry and its events; the couriers last. */
    static List<TableItem> of(List<DeliveryItem> deliveries) {
        List<TableItem> items = new ArrayList<>();
        Map<String, CourierItem> couriers = new HashMap<>();
        deliveries.stream()
                .sorted(Comparator.comparing(
                                (DeliveryItem delivery) -> delivery.stamp().changedAt())
                        .thenComparing(DeliveryItem::id))
                .forEach(delivery -> {
                    Instant at = delivery.stamp().changedAt();
                    CourierItem courier = couriers.merge(
                            delivery.courier(),
                            new CourierItem(delivery.courier(), Stamp.first(at, null)),
                            (before, _) -> new CourierItem(
                                    before.courier(), before.stamp().next(at, null)));
                    long order = courier.stamp().revision();
                    items.add(delivery.inOrder(order));
                    items.add(new ChangeItem(courier.courier(), delivery.id(), order, false, Stamp.first(at, null)));
                    events(delivery, 0).forEach(items::add);
                });
        items.addAll(couriers.values());
        return items;
    }

    /** What happened to the delivery after the given revision. */
    static Stream<DeliveryEventItem> events(DeliveryItem delivery, long since) {
        List<DeliveryEventKind> way = way(delivery);
        long last = delivery.stamp().revision();
        return LongStream.rangeClosed(since + 1, last)
                .mapToObj(revision ->
                        event(delivery, revision, revision == last ? way.getLast() : way.get((int) revision - 1)));
    }

    private static List<DeliveryEventKind> way(DeliveryItem delivery) {
        if (delivery.status() == DeliveryStatus.SCHEDULED) {
            return List.of(DeliveryEventKind.SCHEDULED);
        }
        List<DeliveryEventKind> way = new ArrayList<>(
                List.of(DeliveryEventKind.SCHEDULED, DeliveryEventKind.TAKEN_OUT, DeliveryEventKind.RESERVED));
        if (delivery.deliveredAt() != null) {
            way.add(DeliveryEventKind.DELIVERED);
        }
        switch (delivery.status()) {
            case SCHEDULED, OUT_FOR_DELIVERY, DELIVERED -> {}
            case COLLECTED -> way.add(DeliveryEventKind.COLLECTED);
            case FAILED -> way.add(DeliveryEventKind.FAILED);
            case RETURNED -> way.add(DeliveryEventKind.RETURNED);
        }
        return way;
    }

    private static DeliveryEventItem event(DeliveryItem delivery, long revision, DeliveryEventKind kind) {
        Stamp last = delivery.stamp();
        Instant at = revision == last.revision() ? last.changedAt() : earlier(delivery, kind);
        return new DeliveryEventItem(
                delivery.id(),
                kind,
                subject(delivery, kind),
                null,
                detail(delivery, kind),
                new Stamp(revision, at, null));
    }

    private static Instant earlier(DeliveryItem delivery, DeliveryEventKind kind) {
        if (kind == DeliveryEventKind.DELIVERED && delivery.deliveredAt() != null) {
            return delivery.deliveredAt();
        }
        // The id has the time in it when the parcel was packed.
        Instant packed = Instant.ofEpochMilli(UUID.fromString(delivery.id()).getMostSignificantBits() >>> Short.SIZE);
        Instant at = kind == DeliveryEventKind.SCHEDULED ? packed : packed.plus(LOADING);
        return at.isBefore(delivery.stamp().changedAt()) ? at : delivery.stamp().changedAt();
    }

    private static String subject(DeliveryItem delivery, DeliveryEventKind kind) {
        return switch (kind) {
            case SCHEDULED -> "partner-" + delivery.partner();
            case COLLECTED -> "device-" + delivery.locker();
            case TAKEN_OUT, RESERVED, DELIVERED, FAILED, RETURNED, REASSIGNED -> delivery.courier();
        };
    }

    private static @Nullable String detail(DeliveryItem delivery, DeliveryEventKind kind) {
        return switch (kind) {
            case RESERVED -> delivery.locker() == null ? null : delivery.locker() + "/" + delivery.compartment();
            case FAILED ->
                delivery.failureReason() == null
                        ? null
                        : delivery.failureReason().name();
            case SCHEDULED, TAKEN_OUT, DELIVERED, COLLECTED, RETURNED, REASSIGNED -> null;
        };
    }
}
