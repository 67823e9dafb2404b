package com.northwind.graphql;

import com.northwind.graphql.act.OutboxEntryInput;
import com.northwind.graphql.act.OutboxOutcome;
import com.northwind.graphql.act.OutboxRejected;
import com.northwind.graphql.act.RejectionReason;
import com.northwind.graphql.building.Tile;
import com.northwind.graphql.command.DoorCommand;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.DeliveryEvent;
import com.northwind.graphql.delivery.Recipient;
import com.northwind.graphql.history.LockerHistoryEntry;
import com.northwind.graphql.locker.Compartment;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is in the small Northwind, and what was asked of it. */
final class World {

    static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    final List<String> calls = new CopyOnWriteArrayList<>();
    final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();
    final Map<String, List<Tile>> tiles = new ConcurrentHashMap<>();
    final List<DoorCommand> commands = new CopyOnWriteArrayList<>();
    final List<LockerHistoryEntry> history = new CopyOnWriteArrayList<>();
    final List<DeliveryEvent> events = new CopyOnWriteArrayList<>();
    volatile @Nullable RuntimeException failure;
    /** What comes of the next act: a result, or an exception. */
    volatile Object result = new IllegalStateException("Nothing is to come of an act");

    volatile Function<OutboxEntryInput, OutboxOutcome> outcome =
            entry -> new OutboxRejected(entry.idempotencyKey(), RejectionReason.UNAVAILABLE, true, null);

    /** Starts anew with three deliveries of ada in riverside. */
    void reset() {
        calls.clear();
        deliveries.clear();
        tiles.clear();
        commands.clear();
        history.clear();
        events.clear();
        failure = null;
        for (int i = 1; i <= 3; i++) {
            deliveries.put(id(i), delivery(id(i)));
        }
    }

    /** Of the first, second or third of them. */
    static String id(int i) {
        return "018f3c1e-7b1a-7c3e-9d55-0000000000d" + i;
    }

    static Delivery delivery(String id) {
        return new Delivery(
                id,
                DeliveryStatus.OUT_FOR_DELIVERY,
                "riverside",
                new Compartment("riverside", "riverside-a", "0" + id.charAt(id.length() - 1)),
                "ada",
                new Recipient("Rosa", "4b"),
                CompartmentSize.SMALL,
                TODAY,
                null,
                null,
                "signatures/" + id + ".svg",
                null,
                3,
                NOON);
    }
}
