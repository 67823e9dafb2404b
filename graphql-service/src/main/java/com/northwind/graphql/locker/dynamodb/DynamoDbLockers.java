package com.northwind.graphql.locker.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.locker.Compartment;
import com.northwind.graphql.locker.Contact;
import com.northwind.graphql.locker.Locker;
import com.northwind.graphql.locker.Lockers;
import com.northwind.graphql.locker.WatchedLocker;
import com.northwind.graphql.remembered.Remembered;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.ContactItem;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.ItemKey;
import com.northwind.table.LockerItem;
import com.northwind.table.Query;
import com.northwind.table.TableItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class DynamoDbLockers implements Lockers {

    /** As the schema says. */
    private static final int MAX_LOCKERS = 1_000;

    private final TableReader table;
    private final Remembered remembered;

    DynamoDbLockers(TableReader table, Remembered remembered) {
        this.table = table;
        this.remembered = remembered;
    }

    @Override
    public Mono<Locker> find(String id) {
        Query query = Query.locker(id);
        return table.all(query, query.request()).ofType(LockerItem.class).next().map(DynamoDbLockers::locker);
    }

    @Override
    public Mono<List<WatchedLocker>> of(String building) {
        Query query = Query.building(building);
        return table.all(query, query.request().toBuilder().consistentRead(true).build())
                .filter(item -> item instanceof LockerItem || item instanceof ContactItem)
                .take(MAX_LOCKERS * 2L + 1)
                .collectList()
                .map(DynamoDbLockers::watched);
    }

    private static List<WatchedLocker> watched(List<TableItem> items) {
        Map<String, Contact> contacts = new HashMap<>();
        items.forEach(item -> {
            if (item instanceof ContactItem contact) {
                contacts.put(
                        contact.locker(),
                        new Contact(
                                contact.state(),
                                contact.since(),
                                contact.heardAt(),
                                contact.stamp().revision()));
            }
        });
        List<WatchedLocker> lockers = items.stream()
                .filter(LockerItem.class::isInstance)
                .map(item -> ((LockerItem) item).id())
                .map(id -> new WatchedLocker(id, contacts.get(id)))
                .toList();
        if (lockers.size() > MAX_LOCKERS) {
            throw Refusal.tooComplex("lockers", MAX_LOCKERS);
        }
        return lockers;
    }

    @Override
    public Mono<Map<Compartment, Locker>> lockers(Collection<Compartment> compartments) {
        return look(
                remembered::items,
                compartments,
                at -> LockerItem.key(at.building(), at.lockerId()),
                LockerItem.class,
                DynamoDbLockers::locker);
    }

    @Override
    public Mono<Map<Compartment, CompartmentSize>> sizes(Collection<Compartment> compartments) {
        return look(
                table::items,
                compartments,
                at -> CompartmentItem.key(at.building(), at.lockerId(), at.number()),
                CompartmentItem.class,
                CompartmentItem::size);
    }

    @Override
    public Mono<Map<Compartment, DoorState>> doors(Collection<Compartment> compartments) {
        return look(
                table::items,
                compartments,
                at -> DoorItem.key(at.building(), at.lockerId(), at.number()),
                DoorItem.class,
                DoorItem::state);
    }

    private static Locker locker(LockerItem item) {
        return new Locker(item.building(), item.id(), item.name());
    }

    /** Several compartments may share an item, as they do a locker. */
    private <I extends TableItem, V> Mono<Map<Compartment, V>> look(
            Function<Collection<ItemKey>, Flux<TableItem>> read,
            Collection<Compartment> compartments,
            Function<Compartment, ItemKey> key,
            Class<I> type,
            Function<I, V> value) {
        return read.apply(compartments.stream().map(key).toList())
                .ofType(type)
                .collectMap(TableItem::key, value)
                .map(found -> {
                    Map<Compartment, V> values = new HashMap<>();
                    compartments.forEach(at -> values.computeIfAbsent(at, it -> found.get(key.apply(it))));
                    return values;
                });
    }
}
