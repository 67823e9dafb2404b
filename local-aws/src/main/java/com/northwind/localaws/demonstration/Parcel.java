package com.northwind.localaws.demonstration;

import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.FailureReason;
import com.northwind.table.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One parcel of a courier's day. Everything about it follows from these four.
 *
 * @param number counts the courier's parcels of the day, from 0
 */
record Parcel(Place place, String courier, LocalDate date, int number) {

    /** How many parcels a courier has on a day. */
    static final int A_DAY = 6;

    /** The place in a change log of what is not in one yet. */
    static final long NOT_YET = 0;

    private static final List<FailureReason> FAILURES =
            List.of(FailureReason.NO_ACCESS, FailureReason.REFUSED, FailureReason.DAMAGED);
    private static final LocalTime DEPOT = LocalTime.of(5, 30);
    private static final List<String> FIRST_NAMES = List.of(
            "Alma", "Boris", "Clara", "David", "Elif", "Farid", "Greta", "Henry", "Ines", "Jonas", "Kira", "Lars");
    private static final List<String> LAST_NAMES = List.of(
            "Adler", "Berg", "Cohen", "Diaz", "Ekman", "Fuchs", "Gruber", "Haas", "Ito", "Jansen", "Kaya", "Lind");
    /** So many of each that a building's parcels, yesterday's included, fit into its compartments. */
    private static final List<CompartmentSize> SIZES = List.of(
            CompartmentSize.SMALL,
            CompartmentSize.MEDIUM,
            CompartmentSize.SMALL,
            CompartmentSize.LARGE,
            CompartmentSize.SMALL,
            CompartmentSize.MEDIUM);

    /** Everything that is to be delivered on a day, in the order of its ids. */
    static List<Parcel> of(LocalDate date) {
        return IntStream.range(0, A_DAY)
                .boxed()
                .flatMap(number -> of(date, number))
                .toList();
    }

    private static Stream<Parcel> of(LocalDate date, int number) {
        return Stream.of(Place.values())
                .flatMap(place -> place.couriers().stream().map(courier -> new Parcel(place, courier, date, number)));
    }

    String id() {
        return chance("id").id(packedAt());
    }

    /** When it left the depot. */
    Instant packedAt() {
        return date.atTime(DEPOT).plusMinutes(number).atZone(Place.ZONE).toInstant();
    }

    CompartmentSize size() {
        return SIZES.get(number);
    }

    Chance chance(String of) {
        return Chance.of(of, courier, date, number);
    }

    /** The delivery of it, without a compartment. */
    DeliveryItem scheduled(Instant now) {
        return delivery(DeliveryStatus.SCHEDULED, null, null, null, Stamp.first(now, null));
    }

    /** The delivery of it under way to a compartment that is reserved for it. */
    DeliveryItem onItsWay(CompartmentItem compartment, Instant now) {
        return delivery(DeliveryStatus.OUT_FOR_DELIVERY, compartment, null, null, new Stamp(3, now, null));
    }

    DeliveryItem delivery(
            DeliveryStatus status,
            @Nullable CompartmentItem compartment,
            @Nullable Instant deliveredAt,
            @Nullable String signature,
            Stamp stamp) {
        return new DeliveryItem(
                id(),
                place.id(),
                compartment == null ? null : compartment.locker(),
                compartment == null ? null : compartment.number(),
                courier,
                place.partner(),
                status,
                chance("first").oneOf(FIRST_NAMES) + " " + chance("last").oneOf(LAST_NAMES),
                "%s %d".formatted(place.unit(), 1 + chance("unit").below(48)),
                size(),
                date,
                deliveredAt,
                signature,
                null,
                status == DeliveryStatus.FAILED ? chance("failure").oneOf(FAILURES) : null,
                null,
                NOT_YET,
                stamp);
    }
}
