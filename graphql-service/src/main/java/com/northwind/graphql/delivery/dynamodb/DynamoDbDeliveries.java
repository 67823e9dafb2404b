package com.northwind.graphql.delivery.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.delivery.Deliveries;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.DeliveryItems;
import com.northwind.graphql.paging.Edge;
import com.northwind.graphql.paging.Page;
import com.northwind.graphql.paging.PageInfo;
import com.northwind.table.Cursor;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class DynamoDbDeliveries implements Deliveries {

    private final TableReader table;

    DynamoDbDeliveries(TableReader table) {
        this.table = table;
    }

    @Override
    public Mono<Delivery> find(String id) {
        return table.item(DeliveryItem.key(id)).cast(DeliveryItem.class).map(DeliveryItems::delivery);
    }

    /** Reads one more than wanted, which tells whether there are more. */
    @Override
    public Mono<Page<Delivery>> ofDay(String courier, LocalDate date, int first, @Nullable Cursor after) {
        Query query = Query.courierDay(courier, date, first + 1);
        return table.all(query, query.request(after))
                .take(first + 1L)
                .cast(DeliveryItem.class)
                .map(item -> new Edge<>(Cursor.of(query, item).toString(), DeliveryItems.delivery(item)))
                .collectList()
                .map(found -> page(found, first));
    }

    private static Page<Delivery> page(List<Edge<Delivery>> found, int first) {
        List<Edge<Delivery>> edges = found.size() > first ? found.subList(0, first) : found;
        return new Page<>(
                List.copyOf(edges),
                new PageInfo(edges.isEmpty() ? null : edges.getLast().cursor(), found.size() > first));
    }
}
