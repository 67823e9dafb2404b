package com.northwind.graphql.delivery.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.delivery.DeliveryEvent;
import com.northwind.graphql.delivery.DeliveryHistory;
import com.northwind.graphql.delivery.DeliveryItems;
import com.northwind.graphql.delivery.DeliveryStory;
import com.northwind.graphql.delivery.HistoryRange;
import com.northwind.graphql.paging.Edge;
import com.northwind.graphql.paging.Page;
import com.northwind.graphql.paging.PageInfo;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.ItemKey;
import com.northwind.table.Query;
import com.northwind.table.TableItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class DynamoDbDeliveryHistory implements DeliveryHistory {

    private final TableReader table;

    DynamoDbDeliveryHistory(TableReader table) {
        this.table = table;
    }

    @Override
    public Mono<DeliveryStory> story(String id, int first) {
        Query query = Query.delivery(id);
        return table.slice(
                        query,
                        query.request().toBuilder()
                                .consistentRead(true)
                                .limit(first + 1)
                                .build())
                .flatMap(slice -> Mono.justOrEmpty(slice.items().stream()
                        .filter(DeliveryItem.class::isInstance)
                        .map(DeliveryItem.class::cast)
                        .findFirst()
                        .map(delivery -> story(delivery, slice.items(), first))));
    }

    private static DeliveryStory story(DeliveryItem delivery, List<TableItem> items, int first) {
        HistoryRange range = new HistoryRange(delivery.id(), delivery.stamp().revision(), first, 0);
        Map<ItemKey, DeliveryEventItem> events = items.stream()
                .filter(DeliveryEventItem.class::isInstance)
                .map(DeliveryEventItem.class::cast)
                .collect(Collectors.toMap(DeliveryEventItem::key, Function.identity()));
        return new DeliveryStory(DeliveryItems.delivery(delivery), page(range, events));
    }

    @Override
    public Mono<Map<HistoryRange, Page<DeliveryEvent>>> ranges(Collection<HistoryRange> ranges) {
        return table.currentItems(
                        ranges.stream().flatMap(DynamoDbDeliveryHistory::keys).toList())
                .ofType(DeliveryEventItem.class)
                .collectMap(DeliveryEventItem::key)
                .map(events ->
                        ranges.stream().collect(Collectors.toMap(Function.identity(), range -> page(range, events))));
    }

    private static Stream<ItemKey> keys(HistoryRange range) {
        return LongStream.rangeClosed(range.after() + 1, range.end())
                .mapToObj(revision -> DeliveryEventItem.key(range.delivery(), revision));
    }

    private static Page<DeliveryEvent> page(HistoryRange range, Map<ItemKey, DeliveryEventItem> events) {
        List<Edge<DeliveryEvent>> edges = keys(range)
                .map(events::get)
                .filter(Objects::nonNull)
                .map(DynamoDbDeliveryHistory::edge)
                .toList();
        boolean more = range.end() < range.last();
        String end = more || !edges.isEmpty() ? HistoryRange.cursor(range.end()) : null;
        return new Page<>(edges, new PageInfo(end, more));
    }

    private static Edge<DeliveryEvent> edge(DeliveryEventItem item) {
        return new Edge<>(
                HistoryRange.cursor(item.stamp().revision()),
                new DeliveryEvent(
                        item.kind(),
                        item.stamp().changedAt(),
                        item.actedAt(),
                        item.subject(),
                        item.detail(),
                        item.stamp().revision()));
    }
}
