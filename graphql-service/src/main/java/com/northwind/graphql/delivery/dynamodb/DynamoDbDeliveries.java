package com.northwind.graphql.delivery.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.TableSlice;
import com.northwind.graphql.delivery.DayOfDeliveries;
import com.northwind.graphql.delivery.Deliveries;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.DeliveryItems;
import com.northwind.graphql.paging.Edge;
import com.northwind.graphql.paging.Page;
import com.northwind.graphql.paging.PageInfo;
import com.northwind.table.Cursor;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Query;
import com.northwind.table.TableItem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
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

    @Override
    public Flux<Delivery> byIds(Collection<String> ids) {
        return table.currentItems(ids.stream().map(DeliveryItem::key).toList())
                .cast(DeliveryItem.class)
                .map(DeliveryItems::delivery);
    }

    @Override
    public Mono<Page<Delivery>> ofDay(String courier, DayOfDeliveries day, int first, @Nullable Cursor after) {
        Query query = DayQuery.of(courier, day, first);
        return table.slice(query, DayQuery.request(query, day, after)).map(slice -> page(query, slice, first));
    }

    private static Page<Delivery> page(Query query, TableSlice slice, int first) {
        List<Edge<Delivery>> edges = slice.items().stream()
                .limit(first)
                .map(item -> edge(query, item))
                .toList();
        if (slice.items().size() > first || slice.end() == null) {
            return new Page<>(
                    edges,
                    new PageInfo(
                            edges.isEmpty() ? null : edges.getLast().cursor(),
                            slice.items().size() > first));
        }
        return new Page<>(edges, new PageInfo(slice.end().toString(), true));
    }

    private static Edge<Delivery> edge(Query query, TableItem item) {
        return new Edge<>(Cursor.of(query, item).toString(), DeliveryItems.delivery((DeliveryItem) item));
    }
}
