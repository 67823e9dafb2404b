package com.northwind.graphql;

import com.northwind.table.BuildingItem;
import com.northwind.table.ChangeItem;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.CommandOutcome;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryEventKind;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.LockerItem;
import com.northwind.table.MembershipItem;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** So many of everything: ada carries deliveries to as many buildings, all of which she manages. */
final class Rows {

    static final String COURIER = "ada";

    private final List<TableItem> items = new ArrayList<>();

    private Rows() {}

    static List<TableItem> of(int rows) {
        Rows all = new Rows();
        for (int i = 0; i < rows; i++) {
            all.addPlace(i);
            all.addDelivery(i, rows);
            all.addPast(i);
            all.addCommand(i);
        }
        return all.items;
    }

    static String delivery(int i) {
        return "018f3c1e-7b1a-7c3e-9d55-%012d".formatted(i);
    }

    static DeliveryItem item(int i, int revision) {
        return new DeliveryItem(
                delivery(i),
                building(i),
                locker(i),
                "01",
                COURIER,
                "acme-homes",
                DeliveryStatus.OUT_FOR_DELIVERY,
                "Rosa",
                "4b",
                CompartmentSize.SMALL,
                World.TODAY,
                null,
                null,
                null,
                null,
                null,
                i + 1,
                stamp(revision));
    }

    static String building(int i) {
        return "building-%02d".formatted(i);
    }

    static String locker(int i) {
        return "locker-%02d".formatted(i);
    }

    private void addPlace(int i) {
        items.add(new BuildingItem(building(i), "Building " + i, "Europe/Berlin", stamp(1)));
        items.add(new MembershipItem(COURIER, building(i), stamp(1)));
        items.add(new LockerItem(building(i), locker(i), "Locker " + i, stamp(1)));
        items.add(new LockerItem(building(0), "cabinet-%02d".formatted(i), "Cabinet " + i, stamp(1)));
        items.add(box(i, i, "01"));
        items.add(box(0, 0, "%02d".formatted(i + 2)));
        items.add(new DoorItem(
                building(i), locker(i), "01", DoorState.CLOSED, null, 1, null, World.NOON, World.NOON, stamp(1)));
    }

    static CompartmentItem box(int building, int locker, String number) {
        return new CompartmentItem(
                building(building), locker(locker), number, CompartmentSize.SMALL, Occupancy.VACANT, null, stamp(1));
    }

    private void addDelivery(int i, int revision) {
        items.add(item(i, revision));
        items.add(new ChangeItem(COURIER, delivery(i), i + 1, false, stamp(1)));
        for (int event = 1; event <= revision; event++) {
            items.add(
                    new DeliveryEventItem(delivery(i), DeliveryEventKind.RESERVED, COURIER, null, null, stamp(event)));
        }
    }

    private void addPast(int i) {
        items.add(new DoorEventItem(
                DoorEventItem.id("01", i + 1),
                building(0),
                locker(0),
                "01",
                DoorState.OPEN,
                null,
                null,
                i + 1,
                World.NOON.plusSeconds(i),
                World.NOON.plusSeconds(i),
                World.NOON,
                World.NOON.plus(Duration.ofDays(36_500)),
                stamp(1)));
    }

    /** Newer than all else at its locker. */
    private void addCommand(int i) {
        items.add(new DoorCommandItem(
                "command-" + i,
                building(0),
                locker(0),
                "01",
                delivery(i),
                COURIER,
                World.NOON.plus(Duration.ofDays(36_500)),
                new Stamp(1, World.NOON.plusSeconds(60 + i), null)));
        items.add(new CommandAnswerItem(
                building(0),
                locker(0),
                "01",
                "command-" + i,
                CommandOutcome.OBEYED,
                null,
                i + 1,
                World.NOON,
                World.NOON,
                World.NOON.plus(Duration.ofDays(36_500)),
                stamp(1)));
    }

    private static Stamp stamp(long revision) {
        return new Stamp(revision, World.NOON, null);
    }
}
