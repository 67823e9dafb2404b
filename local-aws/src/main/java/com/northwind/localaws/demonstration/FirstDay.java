package com.northwind.localaws.demonstration;

import com.northwind.table.CompartmentItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Occupancy;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything an empty table is filled with. The same day gives the same items. */
final class FirstDay {

    /** Parcels a courier has been promised for tomorrow. */
    static final int PROMISED = 3;

    private final LocalDate today;
    private final Instant now;
    private final List<CompartmentItem> compartments;
    private final List<DeliveryItem> deliveries = new ArrayList<>();
    private final List<CompartmentItem> taken = new ArrayList<>();

    FirstDay(LocalDate today, Instant now) {
        this.today = today;
        this.now = now;
        this.compartments = Stream.of(Place.values())
                .flatMap(place -> place.compartments(now).stream())
                .toList();
    }

    /** The buildings come last: whoever finds them finds the rest. */
    List<TableItem> items() {
        deliveries.clear();
        taken.clear();
        Reservations reservations = new Reservations(compartments);
        history();
        yesterday(reservations);
        round(reservations);
        Parcel.of(today.plusDays(1)).stream()
                .filter(parcel -> parcel.number() < PROMISED)
                .forEach(parcel -> deliveries.add(parcel.scheduled(now)));
        List<TableItem> items = new ArrayList<>();
        for (CompartmentItem compartment : concat(taken, reservations.left())) {
            items.add(compartment);
            items.add(Place.door(compartment, now));
        }
        items.addAll(Chronicle.of(deliveries));
        items.addAll(Bills.before(YearMonth.from(today)));
        Bills.partners(now).forEach(items::add);
        Stream.of(Place.values()).forEach(place -> place.items(now).forEach(items::add));
        return items;
    }

    private void history() {
        IntStream.rangeClosed(1, Past.DAYS)
                .mapToObj(days -> new Past(today.minusDays(days)))
                .flatMap(past -> past.deliveries(compartments, past.date().equals(today.minusDays(1))))
                .forEach(deliveries::add);
    }

    private void yesterday(Reservations reservations) {
        new Past(today.minusDays(1)).waiting().forEach(parcel -> reservations
                .take(parcel.place().id(), parcel.size())
                .ifPresent(compartment -> {
                    deliveries.add(Past.delivered(parcel, compartment));
                    taken.add(Reservations.become(compartment, Occupancy.OCCUPIED, parcel.id(), now));
                }));
    }

    /** Large parcels first, because they fit in fewer compartments. */
    private void round(Reservations reservations) {
        Parcel.of(today).stream()
                .sorted(Comparator.comparing(Parcel::size).reversed())
                .forEach(parcel -> reservations
                        .take(parcel.place().id(), parcel.size())
                        .ifPresentOrElse(
                                compartment -> {
                                    deliveries.add(parcel.onItsWay(compartment, now));
                                    taken.add(Reservations.become(compartment, Occupancy.RESERVED, parcel.id(), now));
                                },
                                () -> deliveries.add(parcel.scheduled(now))));
    }

    private static List<CompartmentItem> concat(List<CompartmentItem> some, List<CompartmentItem> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
