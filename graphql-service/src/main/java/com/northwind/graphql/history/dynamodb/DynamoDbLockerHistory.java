package com.northwind.graphql.history.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.command.DoorCommandItems;
import com.northwind.graphql.delivery.DeliveryItems;
import com.northwind.graphql.history.DeliveryEntry;
import com.northwind.graphql.history.DoorCommandEntry;
import com.northwind.graphql.history.DoorEvent;
import com.northwind.graphql.history.LockerHistory;
import com.northwind.graphql.history.LockerHistoryEntry;
import com.northwind.graphql.paging.Edge;
import com.northwind.graphql.paging.Page;
import com.northwind.graphql.paging.PageInfo;
import com.northwind.table.ApiKeyItem;
import com.northwind.table.AttemptsItem;
import com.northwind.table.BuildingItem;
import com.northwind.table.ChangeItem;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.ContactItem;
import com.northwind.table.CourierItem;
import com.northwind.table.Cursor;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.Disagreement;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.InvoiceItem;
import com.northwind.table.InvoiceLineItem;
import com.northwind.table.ItemKey;
import com.northwind.table.KeyRingItem;
import com.northwind.table.LedgerItem;
import com.northwind.table.LockerItem;
import com.northwind.table.MembershipItem;
import com.northwind.table.OpeningItem;
import com.northwind.table.PartnerItem;
import com.northwind.table.PickupItem;
import com.northwind.table.Query;
import com.northwind.table.TableItem;
import com.northwind.table.UsageItem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class DynamoDbLockerHistory implements LockerHistory {

    /** How far one page looks for entries that have not expired, before it leaves the rest to the next page. */
    private static final int EXAMINED = 1_000;

    private final TableReader table;
    private final Clock clock;

    DynamoDbLockerHistory(TableReader table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Mono<Page<LockerHistoryEntry>> of(String locker, int first, @Nullable Cursor after) {
        Query query = Query.lockerHistory(locker, first + 1);
        return Flux.defer(() -> examined(table.all(query, query.request(after)), first))
                .collectList()
                .flatMap(examined -> answers(examined).map(answers -> page(query, examined, answers, first)));
    }

    private Flux<TableItem> examined(Flux<TableItem> items, int first) {
        AtomicInteger found = new AtomicInteger();
        return items.take(EXAMINED)
                .takeUntil(item -> entry(item, Map.of()).isPresent() && found.incrementAndGet() > first);
    }

    /** By the id of the command. */
    private Mono<Map<String, CommandAnswerItem>> answers(List<TableItem> examined) {
        List<ItemKey> keys = examined.stream()
                .filter(DoorCommandItem.class::isInstance)
                .map(DoorCommandItem.class::cast)
                .map(command -> CommandAnswerItem.key(command.locker(), command.id()))
                .toList();
        return table.items(keys).ofType(CommandAnswerItem.class).collectMap(CommandAnswerItem::command);
    }

    private Page<LockerHistoryEntry> page(
            Query query, List<TableItem> examined, Map<String, CommandAnswerItem> answers, int first) {
        List<Edge<LockerHistoryEntry>> found = examined.stream()
                .flatMap(item -> entry(item, answers).stream().map(entry -> new Edge<>(place(query, item), entry)))
                .toList();
        if (found.size() > first) {
            List<Edge<LockerHistoryEntry>> edges = found.subList(0, first);
            return new Page<>(List.copyOf(edges), new PageInfo(edges.getLast().cursor(), true));
        }
        String end = examined.isEmpty() ? null : place(query, examined.getLast());
        return new Page<>(found, new PageInfo(end, examined.size() == EXAMINED));
    }

    private static String place(Query query, TableItem item) {
        return Cursor.of(query, item).toString();
    }

    private Optional<LockerHistoryEntry> entry(TableItem item, Map<String, CommandAnswerItem> answers) {
        Instant now = clock.instant();
        return switch (item) {
            case DeliveryItem delivery ->
                Optional.of(new DeliveryEntry(delivery.stamp().changedAt(), DeliveryItems.delivery(delivery)));
            case DoorEventItem event
            when event.expiresAt().isAfter(now) ->
                Optional.of(new DoorEvent(
                        event.happenedAt(),
                        event.compartment(),
                        event.state(),
                        event.occupied(),
                        event.sequence(),
                        event.measuredAt(),
                        event.receivedAt(),
                        Disagreement.between(event.believed(), event.state(), event.occupied())));
            case DoorCommandItem command
            when command.keptUntil().isAfter(now) ->
                Optional.of(new DoorCommandEntry(
                        command.stamp().changedAt(),
                        DoorCommandItems.command(command, answers.get(command.id()), now)));
            case ApiKeyItem _,
                    AttemptsItem _,
                    BuildingItem _,
                    ChangeItem _,
                    CommandAnswerItem _,
                    CompartmentItem _,
                    ContactItem _,
                    CourierItem _,
                    DeliveryEventItem _,
                    DoorCommandItem _,
                    DoorEventItem _,
                    DoorItem _,
                    InvoiceItem _,
                    InvoiceLineItem _,
                    KeyRingItem _,
                    LedgerItem _,
                    LockerItem _,
                    MembershipItem _,
                    PartnerItem _,
                    OpeningItem _,
                    PickupItem _,
                    UsageItem _ -> Optional.empty();
        };
    }
}
