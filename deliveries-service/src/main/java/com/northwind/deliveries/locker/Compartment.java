package com.northwind.deliveries.locker;

import org.jspecify.annotations.Nullable;

/**
 * One box of a locker. Immutable: every transition answers a new one.
 *
 * @param delivery the id of the delivery it is reserved for or occupied by; null when vacant
 * @param revision counts the saved changes; a save that missed one is refused
 */
public record Compartment(
        CompartmentId id,
        Size size,
        Occupancy occupancy,
        @Nullable String delivery,
        long revision) {

    public boolean isReservedFor(String wanted) {
        return occupancy == Occupancy.RESERVED && wanted.equals(delivery);
    }

    /** With the parcel in it that it was reserved for. */
    public Compartment occupy() {
        if (occupancy != Occupancy.RESERVED) {
            throw new IllegalStateException("A compartment that is %s cannot become occupied".formatted(occupancy));
        }
        return new Compartment(id, size, Occupancy.OCCUPIED, delivery, revision + 1);
    }
}
