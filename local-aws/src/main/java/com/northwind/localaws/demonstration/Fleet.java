package com.northwind.localaws.demonstration;

import com.northwind.table.BuildingItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.LockerItem;
import com.northwind.table.MembershipItem;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lockers that nobody delivers to, for a simulator: {@code fleet-001} and so on, in buildings {@code fleet-01} and so on.
 * Their doors come with their first reading.
 */
record Fleet(int lockers) {

    private static final int LOCKERS_OF_A_BUILDING = 25;
    private static final int COMPARTMENTS = 4;
    private static final String MANAGER = "mona";

    /** The one that is written last; whoever finds it finds the rest. */
    String lastBuilding() {
        return building(lockers);
    }

    List<TableItem> items(Instant now) {
        Stamp stamp = Stamp.first(now, null);
        Stream<TableItem> lockerItems = IntStream.rangeClosed(1, lockers)
                .mapToObj(number -> new LockerItem(building(number), id(number), "Locker " + number, stamp));
        return Stream.of(
                        lockerItems,
                        IntStream.rangeClosed(1, lockers).boxed().flatMap(number -> compartments(number, stamp)),
                        buildings(stamp))
                .flatMap(items -> items)
                .toList();
    }

    private static Stream<TableItem> compartments(int locker, Stamp stamp) {
        return IntStream.rangeClosed(1, COMPARTMENTS)
                .mapToObj(number -> new CompartmentItem(
                        building(locker),
                        id(locker),
                        "%02d".formatted(number),
                        CompartmentSize.MEDIUM,
                        Occupancy.VACANT,
                        null,
                        stamp));
    }

    private Stream<TableItem> buildings(Stamp stamp) {
        return IntStream.rangeClosed(1, lockers)
                .mapToObj(Fleet::building)
                .distinct()
                .flatMap(id -> Stream.of(
                        new MembershipItem(MANAGER, id, stamp),
                        new BuildingItem(id, "Fleet " + id.substring(id.length() - 2), Place.ZONE.getId(), stamp)));
    }

    private static String id(int locker) {
        return "fleet-%03d".formatted(locker);
    }

    private static String building(int locker) {
        return "fleet-%02d".formatted((locker - 1) / LOCKERS_OF_A_BUILDING + 1);
    }
}
