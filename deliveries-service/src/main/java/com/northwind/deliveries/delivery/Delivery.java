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
 * @param compartment the one that is kept for it or where it lay; null before that and after a failure
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
        @Nullable PhotoKey photo,
        @Nullable Failure failure,
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

    /** Out of the depot. */
    public Delivery takeOut(Instant now) {
        return become(DeliveryStatus.OUT_FOR_DELIVERY, compartment, failure, now);
    }

    /** With a compartment that is kept for it. */
    public Delivery reserve(CompartmentId chosen, Instant now) {
        return next(status, courier, chosen, failure, now);
    }

    /**
     * In its compartment, where the courier put it.
     *
     * @param at when that was
     */
    public Delivery deliver(@Nullable PhotoKey taken, @Nullable SignatureKey signed, Instant at, Instant now) {
        return become(DeliveryStatus.DELIVERED, compartment, failure, now).proved(at, signed, taken);
    }

    /** Given up, with nothing kept for it any more. */
    public Delivery fail(Failure why, Instant now) {
        return become(DeliveryStatus.FAILED, null, why, now);
    }

    /** On its way back. */
    public Delivery giveBack(Instant now) {
        return become(DeliveryStatus.RETURNED, compartment, failure, now);
    }

    /** With whom it is for. */
    public Delivery collect(Instant now) {
        return become(DeliveryStatus.COLLECTED, compartment, failure, now);
    }

    /** In the hands of another courier. */
    public Delivery assign(Courier other, Instant now) {
        return next(status, other, compartment, failure, now);
    }

    private Delivery become(DeliveryStatus next, @Nullable CompartmentId kept, @Nullable Failure why, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("A delivery that is %s cannot become %s".formatted(status, next));
        }
        return next(next, courier, kept, why, now);
    }

    private Delivery next(
            DeliveryStatus next, Courier carrying, @Nullable CompartmentId kept, @Nullable Failure why, Instant now) {
        return new Delivery(
                id,
                building,
                kept,
                carrying,
                partner,
                next,
                recipient,
                size,
                date,
                deliveredAt,
                signature,
                photo,
                why,
                revision + 1,
                after(now));
    }

    private Delivery proved(Instant at, @Nullable SignatureKey signed, @Nullable PhotoKey taken) {
        return new Delivery(
                id,
                building,
                compartment,
                courier,
                partner,
                status,
                recipient,
                size,
                date,
                at,
                signed,
                taken,
                failure,
                revision,
                changedAt);
    }

    /** Later than the change before, even if a clock was set back. */
    private Instant after(Instant now) {
        return now.isAfter(changedAt) ? now : changedAt.plusMillis(1);
    }
}
