package com.northwind.deliveries.delivery.dynamodb;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries.Page;
import com.northwind.deliveries.delivery.Deliveries.UnreadableCursor;
import com.northwind.table.Cursor;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The deliveries of a courier on a day, page by page. */
record CourierDay(Courier courier, LocalDate day, int first) {

    Page page(DynamoDbClient table, @Nullable String after) {
        // One more than asked for tells whether there is another page.
        Query query = Query.courierDay(courier.subject(), day, first + 1);
        QueryResponse response = table.query(query.request(after == null ? null : parse(after)));
        List<DeliveryItem> found =
                response.items().stream().map(DeliveryItem::of).toList();
        List<DeliveryItem> page = found.subList(0, Math.min(first, found.size()));
        boolean more = found.size() > first || response.hasLastEvaluatedKey();
        return new Page(
                page.stream().map(DeliveryMapping::delivery).toList(),
                more ? Cursor.of(query, page.getLast()).toString() : null);
    }

    /** Only what ended a page of this day: the table refuses to start anywhere else. */
    private Cursor parse(String after) {
        try {
            Cursor cursor = Cursor.parse(after);
            String start = day + "#";
            if (cursor.sort().startsWith(start)
                    && cursor.key().equals(DeliveryItem.key(cursor.sort().substring(start.length())))) {
                return cursor;
            }
        } catch (IllegalArgumentException garbled) {
            throw new UnreadableCursor();
        }
        throw new UnreadableCursor();
    }
}
