package com.northwind.localaws.demonstration;

import com.northwind.table.BuildingItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.LockerItem;
import com.northwind.table.MembershipItem;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A building, who looks after it, who delivers to it and who pays. */
enum Place {
    RIVERSIDE("riverside", "Riverside Apartments", "Apt", "mona", "acme-homes"),
    HARBOUR("harbour", "Harbour Offices", "Suite", "nils", "bluekey");

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int COMPARTMENTS = 10;
    private static final int SMALL = 4;
    private static final int MEDIUM = 8;

    private final String id;
    private final String title;
    private final String unit;
    private final String manager;
    private final String partner;

    Place(String id, String title, String unit, String manager, String partner) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.manager = manager;
        this.partner = partner;
    }

    String id() {
        return id;
    }

    /** What its doors are called: apartments or suites. */
    String unit() {
        return unit;
    }

    String partner() {
        return partner;
    }

    List<String> couriers() {
        return switch (this) {
            case RIVERSIDE -> List.of("ada", "ben", "cleo", "dora");
            case HARBOUR -> List.of("emil", "fay", "gus", "hana");
        };
    }

    /** The building itself, its lockers and its manager. */
    Stream<TableItem> items(Instant now) {
        Stamp stamp = Stamp.first(now, null);
        return Stream.concat(
                Stream.of(new BuildingItem(id, title, ZONE.getId(), stamp), new MembershipItem(manager, id, stamp)),
                lockers().map(locker -> new LockerItem(id, locker, "Locker " + side(locker), stamp)));
    }

    /** All its compartments, in order, with nothing in them. */
    List<CompartmentItem> compartments(Instant now) {
        return lockers()
                .flatMap(locker -> IntStream.rangeClosed(1, COMPARTMENTS)
                        .mapToObj(number -> new CompartmentItem(
                                id,
                                locker,
                                "%02d".formatted(number),
                                size(number),
                                Occupancy.VACANT,
                                null,
                                Stamp.first(now, null))))
                .toList();
    }

    /** A door that no sensor has spoken of yet. */
    static DoorItem door(CompartmentItem compartment, Instant now) {
        return new DoorItem(
                compartment.building(),
                compartment.locker(),
                compartment.number(),
                DoorState.CLOSED,
                compartment.occupancy() == Occupancy.OCCUPIED,
                0,
                null,
                now,
                now,
                Stamp.first(now, null));
    }

    private Stream<String> lockers() {
        return Stream.of("a", "b", "c").map(side -> id + "-" + side);
    }

    private static String side(String locker) {
        return locker.substring(locker.length() - 1).toUpperCase(Locale.ROOT);
    }

    private static CompartmentSize size(int number) {
        if (number <= SMALL) {
            return CompartmentSize.SMALL;
        }
        return number <= MEDIUM ? CompartmentSize.MEDIUM : CompartmentSize.LARGE;
    }
}
