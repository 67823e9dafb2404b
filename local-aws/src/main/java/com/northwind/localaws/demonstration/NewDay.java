package com.northwind.localaws.demonstration;

import com.northwind.table.CompartmentItem;
import com.northwind.table.Condition;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.FailureReason;
import com.northwind.table.ItemType;
import com.northwind.table.Occupancy;
import com.northwind.table.PickupItem;
import com.northwind.table.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens overnight: residents collect what waits, what did not arrive counts as failed, and the compartments are
 * reserved for the new day's parcels. Each step is one parcel's, and refused if somebody else was faster.
 */
final class NewDay {

    private final LocalDate today;
    private final Instant now;
    private final Map<String, DeliveryItem> known;
    private final List<CompartmentItem> compartments = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param known the deliveries of the new day and those in the compartments, by their ids
     */
    NewDay(LocalDate today, Instant now, Map<String, DeliveryItem> known) {
        this.today = today;
        this.now = now;
        this.known = known;
    }

    /** Whether the day is yet to come: at least one of its parcels is not known at all. */
    boolean isNew() {
        return Parcel.of(today).stream().anyMatch(parcel -> !known.containsKey(parcel.id()));
    }

    List<Step> dawn(List<CompartmentItem> stored) {
        stored.forEach(compartment -> compartments.add(clear(compartment)));
        Reservations reservations = new Reservations(compartments);
        Parcel.of(today).stream()
                .sorted(Comparator.comparing(Parcel::size).reversed())
                .forEach(parcel -> load(parcel, reservations));
        Parcel.of(today.plusDays(1)).stream()
                .filter(parcel -> parcel.number() < FirstDay.PROMISED)
                .forEach(parcel -> steps.add(new Step(new Transaction(), null, parcel.scheduled(now))));
        return steps;
    }

    /** The compartment without a parcel of an earlier day. */
    private CompartmentItem clear(CompartmentItem compartment) {
        DeliveryItem inside = compartment.delivery() == null ? null : known.get(compartment.delivery());
        Optional<DeliveryStatus> end = inside == null ? Optional.empty() : ending(inside.status());
        if (inside == null || !inside.date().isBefore(today) || end.isEmpty()) {
            return compartment;
        }
        CompartmentItem cleared = Reservations.become(compartment, Occupancy.VACANT, null, now);
        Transaction transaction = new Transaction()
                .put(cleared, Condition.unchangedSince(compartment.stamp().revision()))
                .delete(
                        ItemType.PICKUP,
                        PickupItem.key(compartment.locker(), compartment.number()),
                        Condition.absentOrOf(inside.id()));
        steps.add(new Step(transaction, inside, ended(inside, end.get())));
        return cleared;
    }

    private static Optional<DeliveryStatus> ending(DeliveryStatus status) {
        return switch (status) {
            case DELIVERED -> Optional.of(DeliveryStatus.COLLECTED);
            case SCHEDULED, OUT_FOR_DELIVERY -> Optional.of(DeliveryStatus.FAILED);
            case COLLECTED, FAILED, RETURNED -> Optional.empty();
        };
    }

    private void load(Parcel parcel, Reservations reservations) {
        DeliveryItem before = known.get(parcel.id());
        if (before != null && before.stamp().revision() > 1) {
            return; // People had to do with it already.
        }
        reservations.take(parcel.place().id(), parcel.size()).ifPresent(compartment -> {
            Transaction transaction = new Transaction()
                    .put(
                            Reservations.become(compartment, Occupancy.RESERVED, parcel.id(), now),
                            Condition.unchangedSince(compartment.stamp().revision()));
            steps.add(new Step(transaction, before, parcel.onItsWay(compartment, now)));
        });
    }

    private DeliveryItem ended(DeliveryItem delivery, DeliveryStatus status) {
        boolean failed = status == DeliveryStatus.FAILED;
        return new DeliveryItem(
                delivery.id(),
                delivery.building(),
                failed ? null : delivery.locker(),
                failed ? null : delivery.compartment(),
                delivery.courier(),
                delivery.partner(),
                status,
                delivery.recipientName(),
                delivery.recipientUnit(),
                delivery.size(),
                delivery.date(),
                delivery.deliveredAt(),
                delivery.signatureKey(),
                delivery.photoKey(),
                failed ? FailureReason.NO_ACCESS : null,
                null,
                Parcel.NOT_YET,
                delivery.stamp().next(now, null));
    }
}
