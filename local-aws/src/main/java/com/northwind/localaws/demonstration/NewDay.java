package com.northwind.localaws.demonstration;

import com.northwind.table.CompartmentItem;
import com.northwind.table.Condition;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.ItemType;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import com.northwind.table.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens overnight: residents collect what waits, what did not arrive counts as failed, and the compartments are
 * reserved for the new day's parcels. Each transaction is one parcel's, and refused if somebody else was faster.
 */
final class NewDay {

    private final LocalDate today;
    private final Instant now;
    private final Map<String, DeliveryItem> known;
    private final List<CompartmentItem> compartments = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();

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

    List<Transaction> dawn(List<CompartmentItem> stored) {
        stored.forEach(compartment -> compartments.add(clear(compartment)));
        Reservations reservations = new Reservations(compartments);
        Parcel.of(today).stream()
                .sorted(Comparator.comparing(Parcel::size).reversed())
                .forEach(parcel -> load(parcel, reservations));
        Parcel.of(today.plusDays(1)).stream()
                .filter(parcel -> parcel.number() < FirstDay.PROMISED)
                .forEach(parcel -> add(new Transaction(), null, parcel.scheduled(now)));
        return transactions;
    }

    /** The compartment without a parcel of an earlier day. */
    private CompartmentItem clear(CompartmentItem compartment) {
        DeliveryItem inside = compartment.delivery() == null ? null : known.get(compartment.delivery());
        if (inside == null || !inside.date().isBefore(today)) {
            return compartment;
        }
        CompartmentItem cleared = Reservations.become(compartment, Occupancy.VACANT, null, now);
        Transaction transaction = new Transaction()
                .put(cleared, Condition.unchangedSince(compartment.stamp().revision()));
        ending(inside.status())
                .ifPresentOrElse(
                        end -> add(transaction, inside, with(inside, end, null)), () -> transactions.add(transaction));
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
        if (before != null && before.status() != DeliveryStatus.SCHEDULED) {
            return;
        }
        DeliveryItem scheduled = before == null ? parcel.scheduled(now) : before;
        reservations.take(scheduled.building(), scheduled.size()).ifPresent(compartment -> {
            Transaction transaction = new Transaction()
                    .put(
                            Reservations.become(compartment, Occupancy.RESERVED, scheduled.id(), now),
                            Condition.unchangedSince(compartment.stamp().revision()));
            add(transaction, before, with(scheduled, DeliveryStatus.OUT_FOR_DELIVERY, compartment));
        });
    }

    /** Writes the delivery and moves its entry in the change log. */
    private void add(Transaction transaction, @Nullable DeliveryItem before, DeliveryItem after) {
        if (before == null) {
            transaction.put(after, Condition.absent());
        } else {
            transaction
                    .put(after, Condition.unchangedSince(before.stamp().revision()))
                    .delete(ItemType.CHANGE, Parcel.change(before).key());
        }
        transactions.add(transaction.put(Parcel.change(after), Condition.absent()));
    }

    private DeliveryItem with(DeliveryItem delivery, DeliveryStatus status, @Nullable CompartmentItem compartment) {
        Stamp stamp = delivery.stamp().next(now, null);
        return new DeliveryItem(
                delivery.id(),
                delivery.building(),
                compartment == null ? delivery.locker() : compartment.locker(),
                compartment == null ? delivery.compartment() : compartment.number(),
                delivery.courier(),
                delivery.partner(),
                status,
                delivery.recipientName(),
                delivery.recipientUnit(),
                delivery.size(),
                delivery.date(),
                delivery.deliveredAt(),
                delivery.signatureKey(),
                stamp);
    }
}
