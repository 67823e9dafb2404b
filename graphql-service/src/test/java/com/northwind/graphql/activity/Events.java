package com.northwind.graphql.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.building.Tile;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import java.time.Instant;

/** What is told to dashboards, and what a test wants to know of it. */
final class Events {

    private Events() {}

    static boolean isForced(BuildingActivity event) {
        return event instanceof TileChanged changed && changed.tile().door() == DoorState.FORCED;
    }

    static long newest(BuildingActivity event) {
        return switch (event) {
            case BuildingSnapshot snapshot -> snapshot.tiles().getFirst().sequence();
            case TileChanged changed -> changed.tile().sequence();
            case CursorMoved _, LockerChanged _ -> 0;
        };
    }

    static long sequenceOf(BuildingActivity event, boolean reset) {
        assertThat(event).isInstanceOfSatisfying(BuildingSnapshot.class, snapshot -> assertThat(snapshot.reset())
                .isEqualTo(reset));
        return ((BuildingSnapshot) event).tiles().getFirst().sequence();
    }

    static Tile tile(long sequence) {
        return tile(sequence, DoorState.OPEN);
    }

    static Tile tile(long sequence, DoorState door) {
        return new Tile(
                "riverside-a",
                "03",
                CompartmentSize.SMALL,
                Occupancy.VACANT,
                null,
                door,
                null,
                sequence,
                null,
                1,
                Instant.parse("2026-11-20T12:00:00Z"));
    }
}
