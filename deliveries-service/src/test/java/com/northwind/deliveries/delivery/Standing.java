package com.northwind.deliveries.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Occupancy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a parcel stands, whichever of equal compartments it has. */
public record Standing(
        DeliveryStatus status,
        long revision,
        boolean placed,
        @Nullable Instant deliveredAt,
        @Nullable Failure failure) {

    public static List<Standing> of(OfflineDay day, Deliveries deliveries) {
        return day.parcels().stream()
                .map(parcel -> deliveries.find(parcel.id()).orElseThrow())
                .map(it -> new Standing(
                        it.status(), it.revision(), it.compartment() != null, it.deliveredAt(), it.failure()))
                .toList();
    }

    /** A compartment holds the one delivery that knows it, and an occupied one always does. */
    public static void isSound(OfflineDay day, Deliveries deliveries, Compartments compartments) {
        List<Compartment> all = compartments.of(day.building());
        for (Delivery parcel : day.parcels()) {
            Delivery delivery = deliveries.find(parcel.id()).orElseThrow();
            List<Compartment> held = all.stream()
                    .filter(it -> it.holds(delivery.id().toString()))
                    .toList();
            Occupancy expected = occupancy(delivery);
            if (expected == Occupancy.VACANT) {
                assertThat(held).as("held by %s", delivery).isEmpty();
            } else {
                assertThat(held)
                        .as("held by %s", delivery)
                        .singleElement()
                        .matches(it -> it.occupancy() == expected && it.id().equals(delivery.compartment()));
            }
        }
        assertThat(all).allMatch(it -> (it.occupancy() == Occupancy.VACANT) == (it.delivery() == null));
        assertThat(all.stream().map(Compartment::delivery).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    private static Occupancy occupancy(Delivery delivery) {
        return switch (delivery.status()) {
            case SCHEDULED, OUT_FOR_DELIVERY -> delivery.compartment() == null ? Occupancy.VACANT : Occupancy.RESERVED;
            case DELIVERED -> Occupancy.OCCUPIED;
            case COLLECTED, FAILED, RETURNED -> Occupancy.VACANT;
        };
    }
}
