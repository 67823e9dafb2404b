package com.northwind.benchmark.stage;

import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What lies in the table before anything is measured. */
public final class Rows {

    public static final Stamp STAMP = Stamp.first(Instant.parse("2026-11-20T08:00:00Z"), null);

    private static final int BATCH = 25;

    private Rows() {}

    /** A delivery as it lies there on an ordinary day; its id follows from the number. */
    public static DeliveryItem delivery(int number, String courier, LocalDate date) {
        return new DeliveryItem(
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
                number + 1L,
                STAMP);
    }

    /** Writes them all, whatever the table leaves out at first. */
    public static void write(DynamoDbClient table, List<? extends TableItem> items) {
        IntStream.iterate(0, from -> from < items.size(), from -> from + BATCH)
                .mapToObj(from -> items.subList(from, Math.min(from + BATCH, items.size())))
                .forEach(some -> writeBatch(table, some));
    }

    private static void writeBatch(DynamoDbClient table, List<? extends TableItem> items) {
        Map<String, List<WriteRequest>> left = Map.of(
                SingleTable.NAME,
                items.stream()
                        .map(item -> WriteRequest.builder()
                                .putRequest(put -> put.item(item.toMap()))
                                .build())
                        .toList());
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> wanted = left;
            left = table.batchWriteItem(request -> request.requestItems(wanted)).unprocessedItems();
        }
    }
}
