package com.northwind.graphql.building.dynamodb;

import com.northwind.graphql.building.Tile;
import com.northwind.table.CompartmentItem;
import com.northwind.table.DoorItem;
import com.northwind.table.ItemKey;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the two items of each compartment together: what was decided about it, and what its door says. */
final class TileItems {

    private TileItems() {}

    static List<Tile> join(List<TableItem> building) {
        Map<ItemKey, DoorItem> doors = new HashMap<>();
        building.forEach(item -> {
            if (item instanceof DoorItem door) {
                doors.put(door.key(), door);
            }
        });
        return building.stream()
                .filter(CompartmentItem.class::isInstance)
                .map(CompartmentItem.class::cast)
                .map(box -> tile(box, doors.get(DoorItem.key(box.building(), box.locker(), box.number()))))
                .sorted(Comparator.comparing(Tile::locker).thenComparing(Tile::compartment))
                .toList();
    }

    private static Tile tile(CompartmentItem box, @Nullable DoorItem door) {
        Instant decided = box.stamp().changedAt();
        return new Tile(
                box.locker(),
                box.number(),
                box.size(),
                box.occupancy(),
                box.delivery(),
                door == null ? null : door.state(),
                door == null ? null : door.occupied(),
                door == null ? 0 : door.sequence(),
                door == null ? null : door.reading(),
                box.stamp().revision(),
                door == null || decided.isAfter(door.stamp().changedAt())
                        ? decided
                        : door.stamp().changedAt());
    }
}
