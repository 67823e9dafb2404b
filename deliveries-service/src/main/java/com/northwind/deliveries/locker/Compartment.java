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

    /** Whether it is reserved for the delivery or occupied by it. */
    public boolean holds(String wanted) {
        return wanted.equals(delivery);
    }

    public boolean isVacantFor(Size parcel) {
        return occupancy == Occupancy.VACANT && size.compareTo(parcel) >= 0;
    }

    /** Kept free for a delivery. */
    public Compartment reserve(String wanted) {
        if (occupancy != Occupancy.VACANT) {
            throw new IllegalStateException("A compartment that is %s cannot become reserved".formatted(occupancy));
        }
        return new Compartment(id, size, Occupancy.RESERVED, wanted, revision + 1);
    }

    /** Free for anybody. */
    public Compartment vacate() {
        return new Compartment(id, size, Occupancy.VACANT, null, revision + 1);
    }

    /** With the parcel in it that it was reserved for. */
    public Compartment occupy() {
        if (occupancy != Occupancy.RESERVED) {
            throw new IllegalStateException("A compartment that is %s cannot become occupied".formatted(occupancy));
        }
        return new Compartment(id, size, Occupancy.OCCUPIED, delivery, revision + 1);
    }
}
