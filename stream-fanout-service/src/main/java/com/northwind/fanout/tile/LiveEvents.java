package com.northwind.fanout.tile;

import com.northwind.fanout.feed.Change;
import com.northwind.fanout.feed.Sink;
import com.northwind.table.ApiKeyItem;
import com.northwind.table.AttemptsItem;
import com.northwind.table.BuildingItem;
import com.northwind.table.ChangeItem;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.ContactItem;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryItem;
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
import com.northwind.table.TableItem;
import com.northwind.table.UsageItem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells dashboards of every change of a compartment or its door, each time with the whole tile. Both halves are read when
 * the event is made, so that in the order of the events neither of them ever goes back. Of a delivery it is told only that
 * it changed, and of what others remember that it is to be forgotten.
 */
@Component
class LiveEvents implements Sink {

    private static final String NOBODY = "prime";

    private final Halves halves;
    private final ReadAhead readAhead;
    private final LiveStreams streams;
    private final JsonMapper json;
    private final Clock clock;
    private final Timer delay;

    LiveEvents(Halves halves, LiveStreams streams, JsonMapper json, Clock clock, MeterRegistry registry) {
        this.halves = halves;
        this.readAhead = new ReadAhead(halves);
        this.streams = streams;
        this.json = json;
        this.clock = clock;
        this.delay = Timer.builder("northwind.tile.delay")
                .description("from the change of a compartment or door to its live event")
                .publishPercentileHistogram()
                .register(registry);
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public void expect(String shard, List<Change> page) {
        readAhead.expect(shard, page);
    }

    @Override
    public void take(Change change) {
        TableItem item = change.after() == null ? change.before() : change.after();
        if (item == null) {
            return;
        }
        boolean gone = change.after() == null;
        Instant taken = clock.instant();
        // spotless:off
        switch (item) {
            case BuildingItem _, LockerItem _, MembershipItem _, InvoiceLineItem _ ->
                forget(change, item.key(), null);
            case InvoiceItem invoice -> forget(change, invoice.key(), invoice.partner());
            case PartnerItem partner -> forget(change, partner.key(), partner.id());
            case TableItem _ when gone -> {}
            case DeliveryItem delivery -> tell(change, delivery);
            case ContactItem contact -> tell(change, contact);
            case CompartmentItem compartment ->
                tell(change, Halves.Box.of(compartment), Hops.of(compartment, taken));
            case DoorItem door ->
                tell(change, Halves.Box.of(door), Hops.of(door, taken));
            case ApiKeyItem _, AttemptsItem _, ChangeItem _, CommandAnswerItem _, CourierItem _, DeliveryEventItem _,
                    DoorCommandItem _, DoorEventItem _, KeyRingItem _, LedgerItem _, OpeningItem _, PickupItem _, UsageItem _ -> {}
        }
        // spotless:on
    }

    /**
     * The table is the truth and everybody can read it again. First the streams go: who comes back to one of them starts with
     * the table by himself, and who is there already hears of it.
     */
    @Override
    public void missed() {
        streams.forget();
        String id = UUID.randomUUID().toString();
        streams.append(
                LiveStreams.EVERYWHERE, null, json.writeValueAsString(EverythingChanged.of(id, clock.instant())));
    }

    @Override
    public void prime() {
        streams.prime();
        halves.find(NOBODY, NOBODY, NOBODY);
    }

    private void tell(Change change, DeliveryItem delivery) {
        append(delivery.building(), change, DeliveryChanged.of(change.eventId(), delivery));
    }

    /** A locker that is there says so again and again, and that is no news. */
    private void tell(Change change, ContactItem contact) {
        if (!(change.before() instanceof ContactItem before) || before.state() != contact.state()) {
            append(contact.building(), change, LockerChanged.of(change.eventId(), contact));
        }
    }

    private void forget(Change change, ItemKey key, @Nullable String partner) {
        append(LiveStreams.EVERYWHERE, change, ItemChanged.of(change.eventId(), key, partner));
    }

    private void tell(Change change, Halves.Box box, Hops hops) {
        readAhead.find(change, box).ifPresent(both -> {
            Tile tile = Tile.of(both.compartment(), both.door());
            append(box.building(), change, TileChanged.of(change.eventId(), hops, tile));
            readAhead.forget(change);
            delay.record(Duration.between(hops.write().changedAt(), clock.instant()));
        });
    }

    private void append(String stream, Change change, Object event) {
        streams.append(stream, change.place(), json.writeValueAsString(event));
    }
}
