package com.northwind.localaws.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.table.BuildingItem;
import com.northwind.table.ChangeItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryEventKind;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.DoorItem;
import com.northwind.table.InvoiceItem;
import com.northwind.table.Occupancy;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstDayTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final List<TableItem> items = new FirstDay(TODAY, NOW).items();

    @Test
    void isTheSameEveryTime() {
        assertThat(new FirstDay(TODAY, NOW).items()).isEqualTo(items);
    }

    @Test
    void hasNoKeyTwice() {
        assertThat(items.stream().map(TableItem::key)).doesNotHaveDuplicates();
    }

    @Test
    void hasSixtyCompartmentsWithDoors() {
        assertThat(all(CompartmentItem.class)).hasSize(60);
        assertThat(all(DoorItem.class)).hasSize(60).allMatch(door -> door.sequence() == 0);
    }

    @Test
    void givesEveryCourierSixParcelsToday() {
        assertThat(today().filter(it -> it.courier().equals("ada")))
                .hasSize(6)
                .allMatch(it -> it.status() == DeliveryStatus.OUT_FOR_DELIVERY);
        assertThat(today()).hasSize(48);
    }

    @Test
    void reservesForEveryParcelOfTodayACompartmentOfItsOwn() {
        assertThat(all(CompartmentItem.class).filter(it -> it.occupancy() == Occupancy.RESERVED))
                .extracting(CompartmentItem::delivery)
                .containsExactlyInAnyOrderElementsOf(
                        today().map(DeliveryItem::id).toList());
    }

    @Test
    void putsNoParcelIntoACompartmentTooSmallForIt() {
        assertThat(all(CompartmentItem.class).filter(it -> it.delivery() != null))
                .allMatch(it -> it.size().compareTo(delivery(it).size()) >= 0)
                .allMatch(it -> it.building().equals(delivery(it).building()));
    }

    @Test
    void letsSomeParcelsWait() {
        assertThat(all(CompartmentItem.class).filter(it -> it.occupancy() == Occupancy.OCCUPIED))
                .hasSize(8)
                .allMatch(it -> delivery(it).status() == DeliveryStatus.DELIVERED);
    }

    @Test
    void promisesParcelsForTomorrow() {
        assertThat(all(DeliveryItem.class).filter(it -> it.status() == DeliveryStatus.SCHEDULED))
                .hasSize(24)
                .allMatch(it -> it.date().equals(TODAY.plusDays(1)) && it.locker() == null);
    }

    @Test
    void remembersSomeHundredDeliveries() {
        assertThat(all(DeliveryItem.class).filter(it -> it.date().isBefore(TODAY)))
                .hasSizeGreaterThan(300)
                .allMatch(it -> it.stamp().changedAt().isBefore(NOW))
                .extracting(DeliveryItem::status)
                .contains(DeliveryStatus.COLLECTED, DeliveryStatus.FAILED, DeliveryStatus.RETURNED);
    }

    @Test
    void logsOneChangeOfEachDelivery() {
        assertThat(all(ChangeItem.class))
                .extracting(ChangeItem::delivery)
                .containsExactlyInAnyOrderElementsOf(
                        all(DeliveryItem.class).map(DeliveryItem::id).toList());
    }

    @Test
    void countsTheChangesOfEveryCourier() {
        List<ChangeItem> changes =
                all(ChangeItem.class).filter(it -> it.courier().equals("ada")).toList();

        assertThat(changes)
                .extracting(ChangeItem::order)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes.size()).boxed().toList());
        assertThat(all(CourierItem.class).filter(it -> it.courier().equals("ada")))
                .extracting(it -> it.stamp().revision())
                .containsExactly((long) changes.size());
        assertThat(changes).allMatch(it -> delivery(it.delivery()).changeOrder() == it.order());
    }

    @Test
    void tellsEveryRevisionOfEveryDelivery() {
        Map<String, List<Long>> told = all(DeliveryEventItem.class)
                .collect(Collectors.groupingBy(
                        DeliveryEventItem::delivery,
                        Collectors.mapping(it -> it.stamp().revision(), Collectors.toList())));

        assertThat(all(DeliveryItem.class))
                .allMatch(it -> Objects.equals(
                        told.get(it.id()),
                        LongStream.rangeClosed(1, it.stamp().revision()).boxed().toList()));
    }

    @Test
    void tellsLastHowEveryDeliveryStands() {
        Map<String, DeliveryEventKind> last = all(DeliveryEventItem.class)
                .collect(Collectors.toMap(DeliveryEventItem::delivery, DeliveryEventItem::kind, (_, later) -> later));

        assertThat(all(DeliveryItem.class))
                .allMatch(it -> last.get(it.id())
                        == switch (it.status()) {
                            case SCHEDULED -> DeliveryEventKind.SCHEDULED;
                            case OUT_FOR_DELIVERY -> DeliveryEventKind.RESERVED;
                            case DELIVERED -> DeliveryEventKind.DELIVERED;
                            case COLLECTED -> DeliveryEventKind.COLLECTED;
                            case FAILED -> DeliveryEventKind.FAILED;
                            case RETURNED -> DeliveryEventKind.RETURNED;
                        });
    }

    @Test
    void billsThreeMonths() {
        assertThat(all(InvoiceItem.class))
                .extracting(InvoiceItem::id)
                .containsExactlyInAnyOrder(
                        "inv-2026-08-acme-homes",
                        "inv-2026-09-acme-homes",
                        "inv-2026-10-acme-homes",
                        "inv-2026-08-bluekey",
                        "inv-2026-09-bluekey",
                        "inv-2026-10-bluekey");
    }

    @Test
    void endsWithTheBuildingThatSaysItIsComplete() {
        assertThat(items.subList(items.size() - 5, items.size()))
                .anyMatch(it ->
                        it instanceof BuildingItem building && building.id().equals("harbour"));
    }

    private Stream<DeliveryItem> today() {
        return all(DeliveryItem.class).filter(it -> it.date().equals(TODAY));
    }

    private DeliveryItem delivery(CompartmentItem compartment) {
        return delivery(Objects.requireNonNull(compartment.delivery()));
    }

    private DeliveryItem delivery(String id) {
        return all(DeliveryItem.class)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T extends TableItem> Stream<T> all(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast);
    }
}
