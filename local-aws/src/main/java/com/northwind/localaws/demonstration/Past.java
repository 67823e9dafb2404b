package com.northwind.localaws.demonstration;

import com.northwind.table.CompartmentItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What became of the parcels of an earlier day. */
record Past(LocalDate date) {

    /** How far back it goes. */
    static final int DAYS = 21;

    private static final int PARCELS = 2;
    private static final int PERCENT = 100;
    private static final int FAILED = 5;
    private static final int RETURNED = 9;
    private static final Duration FIRST_DELIVERY = Duration.ofHours(3);
    private static final int ROUND_MINUTES = 360;
    private static final int WAIT_MINUTES = 480;

    /** Deliveries that are over, and where they were. The last parcel of each courier is left out if it still waits. */
    Stream<DeliveryItem> deliveries(List<CompartmentItem> compartments, boolean lastOnesWait) {
        return Parcel.of(date).stream()
                .filter(parcel -> parcel.number() < (lastOnesWait ? PARCELS - 1 : PARCELS))
                .map(parcel -> delivery(
                        parcel,
                        parcel.chance("compartment")
                                .oneOf(compartments.stream()
                                        .filter(compartment -> compartment
                                                .building()
                                                .equals(parcel.place().id()))
                                        .toList())));
    }

    /** The parcels that were delivered and not collected: one of each courier. */
    Stream<Parcel> waiting() {
        return Parcel.of(date).stream().filter(parcel -> parcel.number() == PARCELS - 1);
    }

    static DeliveryItem delivered(Parcel parcel, CompartmentItem compartment) {
        Instant at = deliveredAt(parcel);
        return parcel.delivery(
                DeliveryStatus.DELIVERED, compartment, at, Signatures.key(parcel), new Stamp(4, at, null));
    }

    private static DeliveryItem delivery(Parcel parcel, CompartmentItem compartment) {
        int fate = parcel.chance("fate").below(PERCENT);
        Instant delivered = deliveredAt(parcel);
        if (fate < FAILED) {
            return parcel.delivery(DeliveryStatus.FAILED, null, null, null, new Stamp(3, delivered, null));
        }
        Instant over = delivered.plus(Duration.ofMinutes(parcel.chance("wait").below(WAIT_MINUTES)));
        DeliveryStatus end = fate < RETURNED ? DeliveryStatus.RETURNED : DeliveryStatus.COLLECTED;
        return parcel.delivery(end, compartment, delivered, Signatures.key(parcel), new Stamp(5, over, null));
    }

    private static Instant deliveredAt(Parcel parcel) {
        return parcel.packedAt()
                .plus(FIRST_DELIVERY)
                .plus(Duration.ofMinutes(parcel.chance("delivered").below(ROUND_MINUTES)));
    }
}
