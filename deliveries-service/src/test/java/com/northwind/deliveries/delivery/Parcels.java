package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.Occupancy;
import com.northwind.deliveries.locker.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Deliveries as tests want them. */
public final class Parcels {

    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final LocalDate DAY = LocalDate.parse("2026-03-02");
    public static final Courier ADA = new Courier("ada-of-the-tests");
    public static final Courier BEN = new Courier("ben-of-the-tests");

    private Parcels() {}

    /** With a compartment of its own, and a courier on the way to it. */
    public static Delivery carriedBy(Courier courier) {
        return in(DeliveryStatus.OUT_FOR_DELIVERY, courier);
    }

    public static Delivery in(DeliveryStatus status) {
        return in(status, ADA);
    }

    /** In its compartment since noon. */
    public static Delivery delivered(Courier courier) {
        return carriedBy(courier).deliver(null, null, NOON, NOON);
    }

    /** The compartment of a delivery, kept free for it. */
    public static Compartment reserved(Delivery delivery) {
        CompartmentId id = delivery.compartment();
        if (id == null) {
            throw new IllegalArgumentException("No compartment was chosen");
        }
        return new Compartment(
                id, delivery.size(), Occupancy.RESERVED, delivery.id().toString(), 7);
    }

    private static Delivery in(DeliveryStatus status, Courier courier) {
        DeliveryId id = new DeliveryId(UUID.randomUUID());
        return new Delivery(
                id,
                "b1",
                new CompartmentId("b1", "locker-" + id, "03"),
                courier,
                "acme",
                status,
                new Recipient("Robin", "4b"),
                Size.SMALL,
                DAY,
                null,
                null,
                null,
                null,
                3,
                MORNING);
    }

    /** Compartments that nobody needs yet, in the lockers of the building where parcels are for. */
    public static Compartment vacant(String locker, int number, Size size) {
        CompartmentId id = new CompartmentId("b1", locker, "%02d".formatted(number));
        return new Compartment(id, size, Occupancy.VACANT, null, 1);
    }

    /** A parcel that is still in the depot. */
    public static Delivery scheduled(Courier courier, Size size) {
        return scheduled(courier, size, "b1");
    }

    public static Delivery scheduled(Courier courier, Size size, String building) {
        return new Delivery(
                new DeliveryId(UUID.randomUUID()),
                building,
                null,
                courier,
                "acme",
                DeliveryStatus.SCHEDULED,
                new Recipient("Robin", "4b"),
                size,
                DAY,
                null,
                null,
                null,
                null,
                1,
                MORNING);
    }
}
