package com.northwind.graphql.sync.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.delivery.DeliveryItems;
import com.northwind.graphql.sync.Changes;
import com.northwind.graphql.sync.DeliveryChange;
import com.northwind.graphql.sync.DeliveryRemoved;
import com.northwind.graphql.sync.DeliveryUpserted;
import com.northwind.table.ChangeItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Query;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * One query of the log and one batch of its deliveries, both of what was last written. A delivery that changes in between
 * is told as it is then, and again at its new place, which is always after the end of what was read.
 */
@Repository
class DynamoDbChanges implements Changes {

    private final TableReader table;

    DynamoDbChanges(TableReader table) {
        this.table = table;
    }

    @Override
    public Mono<Some> after(String courier, long order, int first) {
        Query query = Query.changes(courier, order, first + 1);
        return table.slice(
                        query, query.request().toBuilder().consistentRead(true).build())
                .flatMap(slice -> {
                    List<ChangeItem> entries = slice.items().stream()
                            .limit(first)
                            .map(ChangeItem.class::cast)
                            .toList();
                    return table.currentItems(entries.stream()
                                    .filter(entry -> !entry.removed())
                                    .map(entry -> DeliveryItem.key(entry.delivery()))
                                    .toList())
                            .ofType(DeliveryItem.class)
                            .collectMap(DeliveryItem::id)
                            .map(deliveries -> new Some(
                                    entries.stream()
                                            .map(entry -> change(entry, deliveries))
                                            .toList(),
                                    entries.isEmpty()
                                            ? order
                                            : entries.getLast().order(),
                                    slice.items().size() > first || slice.end() != null));
                });
    }

    /** A delivery that was given to somebody else a moment ago is none of this courier's any more. */
    private static DeliveryChange change(ChangeItem entry, Map<String, DeliveryItem> deliveries) {
        DeliveryItem delivery = deliveries.get(entry.delivery());
        return delivery == null || !delivery.courier().equals(entry.courier())
                ? new DeliveryRemoved(entry.delivery())
                : new DeliveryUpserted(DeliveryItems.delivery(delivery));
    }
}
