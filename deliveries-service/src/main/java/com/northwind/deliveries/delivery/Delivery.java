package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One parcel on its way through a locker. Immutable: every transition answers a new delivery.
 *
 * @param compartment the one that was chosen for it; null before that
 * @param partner who is billed for it
 * @param date the day it is planned for, in the building's zone
 * @param revision counts the saved changes; a save that missed one is refused
 */
public record Delivery(
        DeliveryId id,
        String building,
        @Nullable CompartmentId compartment,
        Courier courier,
        String partner,
        DeliveryStatus status,
        Recipient recipient,
        Size size,
        LocalDate date,
        @Nullable Instant deliveredAt,
        @Nullable SignatureKey signature,
        long revision,
        Instant changedAt) {

    public boolean isCarriedBy(Courier asking) {
        return courier.equals(asking);
    }

    /** The compartment that is reserved for it, if there is one. */
    Optional<Compartment> reservation(Compartments compartments) {
        return Optional.ofNullable(compartment)
                .flatMap(compartments::find)
                .filter(it -> it.isReservedFor(id.toString()));
    }

    /** In its compartment, where the courier put it. */
    public Delivery deliver(@Nullable SignatureKey signed, Instant now) {
        DeliveryStatus next = DeliveryStatus.DELIVERED;
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("A delivery that is %s cannot become %s".formatted(status, next));
        }
        return new Delivery(
                id,
                building,
                compartment,
                courier,
                partner,
                next,
                recipient,
                size,
                date,
                now,
                signed,
                revision + 1,
                after(now));
    }

    /** Later than the change before, even if a clock was set back: the order of changes is what a sync goes by. */
    private Instant after(Instant now) {
        return now.isAfter(changedAt) ? now : changedAt.plusMillis(1);
    }
}
