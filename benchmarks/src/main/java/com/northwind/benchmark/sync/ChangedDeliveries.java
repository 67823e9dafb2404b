package com.northwind.benchmark.sync;

import com.northwind.benchmark.stage.Rows;
import com.northwind.table.ChangeItem;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A courier with a long past: so many deliveries, each changed once, in the order of their numbers. */
record ChangedDeliveries(String courier, int count) {

    private static final LocalDate DATE = LocalDate.parse("2026-11-20");
    private static final int AT_ONCE = 5_000;

    void fill(DynamoDbClient table) {
        IntStream.iterate(0, from -> from < count, from -> from + AT_ONCE)
                .forEach(from -> Rows.write(
                        table,
                        IntStream.range(from, Math.min(from + AT_ONCE, count))
                                .mapToObj(number -> Rows.delivery(number, courier, DATE))
                                .flatMap(delivery -> Stream.of(delivery, change(delivery)))
                                .toList()));
        Rows.write(
                table, List.of(new CourierItem(courier, new Stamp(count, Rows.STAMP.changedAt(), Rows.STAMP.trace()))));
    }

    private ChangeItem change(DeliveryItem delivery) {
        return new ChangeItem(courier, delivery.id(), delivery.changeOrder(), false, Rows.STAMP);
    }
}
