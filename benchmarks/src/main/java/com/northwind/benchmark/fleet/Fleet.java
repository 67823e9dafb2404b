package com.northwind.benchmark.fleet;

import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.stage.Rows;
import com.northwind.table.BuildingItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.LockerItem;
import com.northwind.table.Occupancy;
import com.northwind.table.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Buildings with lockers whose doors have not moved yet.
 *
 * @param name what all of them are called, before their number
 * @param lockers together, spread evenly over the buildings
 * @param boxes of each locker
 */
public record Fleet(String name, int buildings, int lockers, int boxes) {

    private static final int MOST_BOXES = 99;

    public Fleet {
        if (buildings > lockers) {
            throw new CannotMeasure("%d buildings cannot share %d lockers".formatted(buildings, lockers));
        }
        if (boxes > MOST_BOXES) {
            throw new CannotMeasure("A locker has at most %d boxes, not %d".formatted(MOST_BOXES, boxes));
        }
    }

    public String building(int number) {
        return "%s-%03d".formatted(name, number % buildings);
    }

    public String locker(int number) {
        return "%s-locker-%03d".formatted(name, number);
    }

    public int size() {
        return lockers * boxes;
    }

    /** One after another they are of different lockers, in different buildings. */
    public Box box(int number) {
        int locker = number % lockers;
        return new Box(building(locker), locker(locker), "%02d".formatted(number / lockers % boxes + 1));
    }

    /** All boxes by their building. */
    public Map<String, List<Box>> byBuilding() {
        return IntStream.range(0, size()).mapToObj(this::box).collect(Collectors.groupingBy(Box::building));
    }

    /** Writes them as they are before anything happens. */
    public void fill(DynamoDbClient table) {
        List<TableItem> items = new ArrayList<>();
        IntStream.range(0, buildings)
                .mapToObj(i -> new BuildingItem(building(i), building(i), "Europe/Berlin", Rows.STAMP))
                .forEach(items::add);
        IntStream.range(0, lockers)
                .mapToObj(i -> new LockerItem(building(i), locker(i), locker(i), Rows.STAMP))
                .forEach(items::add);
        IntStream.range(0, size()).mapToObj(this::box).map(Fleet::vacant).forEach(items::add);
        Rows.write(table, items);
    }

    private static CompartmentItem vacant(Box box) {
        return new CompartmentItem(
                box.building(),
                box.locker(),
                box.compartment(),
                CompartmentSize.MEDIUM,
                Occupancy.VACANT,
                null,
                Rows.STAMP);
    }
}
