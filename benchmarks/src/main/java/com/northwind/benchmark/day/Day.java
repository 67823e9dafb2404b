package com.northwind.benchmark.day;

import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A courier's day as it lies in the table. */
record Day(String courier, LocalDate date, int rows) {

    void fill(DynamoDbClient table) {
        deliveries()
                .forEach(delivery -> table.putItem(
                        request -> request.tableName(SingleTable.NAME).item(delivery.toMap())));
    }

    /** What graphql-service asks of the table for it: one more than it shows, to know whether there are more. */
    QueryRequest query() {
        return Query.courierDay(courier, date, rows + 1).request();
    }

    private List<DeliveryItem> deliveries() {
        return IntStream.range(0, rows)
                .mapToObj(number -> new DeliveryItem(
                        "0199f0a2-0000-7000-8000-%012d".formatted(number),
                        "riverside",
                        "riverside-a",
                        "%02d".formatted(number % 10 + 1),
                        courier,
                        "acme-homes",
                        DeliveryStatus.OUT_FOR_DELIVERY,
                        "Resident number " + number,
                        "Unit " + number,
                        CompartmentSize.MEDIUM,
                        date,
                        null,
                        null,
                        null,
                        null,
                        null,
                        number,
                        Stamp.first(Instant.parse("2026-11-20T08:00:00Z"), null)))
                .toList();
    }
}
