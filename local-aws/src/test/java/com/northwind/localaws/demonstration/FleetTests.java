package com.northwind.localaws.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.table.BuildingItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.LockerItem;
import com.northwind.table.MembershipItem;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FleetTests {

    private final Fleet fleet = new Fleet(500);
    private final List<TableItem> items = fleet.items(Instant.parse("2026-11-20T08:00:00Z"));

    @Test
    void hasFourCompartmentsInEachOfFiveHundredLockers() {
        assertThat(all(LockerItem.class)).hasSize(500);
        assertThat(all(CompartmentItem.class)).hasSize(2_000).allMatch(it -> it.building()
                .equals(buildingOf(it.locker())));
        assertThat(items.stream().map(TableItem::key)).doesNotHaveDuplicates();
    }

    @Test
    void standsInTwentyBuildingsOfOneManager() {
        assertThat(all(BuildingItem.class).map(BuildingItem::id))
                .hasSize(20)
                .startsWith("fleet-01")
                .endsWith("fleet-20");
        assertThat(all(MembershipItem.class)).hasSize(20).allMatch(it -> it.user()
                .equals("mona"));
    }

    @Test
    void endsWithTheBuildingThatSaysItIsComplete() {
        assertThat(items.getLast().key()).isEqualTo(BuildingItem.key(fleet.lastBuilding()));
    }

    @Test
    void mayBeNone() {
        assertThat(new Fleet(0).items(Instant.EPOCH)).isEmpty();
    }

    private String buildingOf(String locker) {
        return all(LockerItem.class)
                .filter(it -> it.id().equals(locker))
                .findFirst()
                .orElseThrow()
                .building();
    }

    private <T extends TableItem> Stream<T> all(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast);
    }
}
