package com.northwind.fanout.tile;

import static com.northwind.fanout.tile.Tiles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.fanout.feed.Change;
import com.northwind.fanout.feed.SinkUnavailable;
import com.northwind.table.BuildingItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.ContactItem;
import com.northwind.table.ContactState;
import com.northwind.table.CourierItem;
import com.northwind.table.DoorItem;
import com.northwind.table.InvoiceLineItem;
import com.northwind.table.PartnerItem;
import com.northwind.table.PartnerStatus;
import com.northwind.table.RateLimit;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LiveEventsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Change.Place PLACE = new Change.Place("shard-1", "42");

    private final List<String> told = new ArrayList<>();
    private final List<String> streams = new ArrayList<>();
    private final List<Change.@Nullable Place> places = new ArrayList<>();
    private final CompartmentItem compartment = Tiles.vacant("riverside", 3);
    private final DoorItem door = Tiles.open("riverside", 17);

    @Test
    void tellsOfADoorWithTheWholeTile() {
        sink(compartment, door).take(change(door));

        EventSchema.accepts(told.getFirst());
        assertThat(JSON.readTree(told.getFirst())).isEqualTo(JSON.readTree("""
                {
                  "specversion": "1.0",
                  "id": "event-1",
                  "source": "/stream-fanout",
                  "type": "com.northwind.tile.changed",
                  "subject": "riverside/riverside-a/01",
                  "time": "2026-11-20T12:00:17.000Z",
                  "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                  "measuredat": "2026-11-20T12:00:16.700Z",
                  "receivedat": "2026-11-20T12:00:16.900Z",
                  "takenat": "2026-11-20T12:00:00.000Z",
                  "data": {
                    "building": "riverside",
                    "locker": "riverside-a",
                    "compartment": "01",
                    "size": "SMALL",
                    "occupancy": "VACANT",
                    "deliveryId": null,
                    "door": "OPEN",
                    "occupied": true,
                    "sequence": 17,
                    "reading": "reading-17",
                    "revision": 3,
                    "changedAt": "2026-11-20T12:00:17.000Z"
                  }
                }
                """));
    }

    @Test
    void tellsOfACompartmentWhoseDoorHasNeverReported() {
        sink(compartment, null).take(change(compartment));

        EventSchema.accepts(told.getFirst());
        JsonNode tile = JSON.readTree(told.getFirst()).path("data");
        assertThat(tile.path("door").isNull()).isTrue();
        assertThat(tile.path("sequence").asInt()).isZero();
        assertThat(JSON.readTree(told.getFirst()).propertyNames())
                .doesNotContain("traceparent", "measuredat", "receivedat")
                .contains("takenat");
    }

    @Test
    void tellsWhatIsTrueNowAndNotWhatWasTrueThen() {
        sink(compartment, door).take(change(Tiles.open("riverside", 16)));

        assertThat(JSON.readTree(told.getFirst()).at("/data/sequence").asInt()).isEqualTo(17);
        assertThat(JSON.readTree(told.getFirst()).at("/time").asString()).isEqualTo("2026-11-20T12:00:16.000Z");
    }

    @Test
    void tellsNothingOfADoorWithoutACompartment() {
        sink(null, door).take(change(door));

        assertThat(told).isEmpty();
    }

    @Test
    void tellsThatALockerCameOrWent() {
        LiveEvents live = sink(null, null);
        ContactItem online = contact(ContactState.ONLINE, 1);
        ContactItem again = contact(ContactState.ONLINE, 2);
        ContactItem offline = contact(ContactState.OFFLINE, 3);
        live.take(new Change("event-1", Change.Kind.INSERT, NOON, null, online, PLACE));
        live.take(new Change("event-2", Change.Kind.MODIFY, NOON, online, again, PLACE));
        live.take(new Change("event-3", Change.Kind.MODIFY, NOON, again, offline, PLACE));

        assertThat(told).allSatisfy(event -> EventSchema.accepts(event, "locker-changed"));
        assertThat(told)
                .extracting(event -> JSON.readTree(event).at("/data/state").asString())
                .containsExactly("ONLINE", "OFFLINE");
        assertThat(streams).containsOnly("riverside");
    }

    private static ContactItem contact(ContactState state, long revision) {
        return new ContactItem("riverside", "riverside-a", state, "c1", NOON, NOON, new Stamp(revision, NOON, null));
    }

    @Test
    void tellsNothingOfRemovals() {
        sink(compartment, door).take(new Change("event-1", Change.Kind.REMOVE, NOON, door, null, PLACE));

        assertThat(told).isEmpty();
    }

    @Test
    void tellsNothingOfOtherItems() {
        sink(compartment, door).take(change(new CourierItem("ada", Stamp.first(NOON, null))));

        assertThat(told).isEmpty();
    }

    @Test
    void tellsThatADeliveryChangedAndNobodysName() {
        sink(compartment, door).take(change(Tiles.delivery("riverside", 4)));

        EventSchema.accepts(told.getFirst(), "delivery-changed");
        assertThat(told.getFirst()).contains("\"revision\":4").doesNotContain("Rosa", "ada");
        assertThat(streams).containsExactly("riverside");
    }

    @Test
    void tellsEverybodyToForgetWhatTheyMayRemember() {
        BuildingItem building = new BuildingItem("riverside", "Riverside", "Europe/Berlin", Stamp.first(NOON, null));
        sink(compartment, door).take(change(building));
        sink(compartment, door).take(new Change("event-2", Change.Kind.REMOVE, NOON, building, null, PLACE));

        assertThat(told).hasSize(2).allSatisfy(event -> EventSchema.accepts(event, "item-changed"));
        assertThat(told.getFirst()).contains("\"partition\":\"BUILDING#riverside\"", "\"sort\":\"BUILDING\"");
        assertThat(streams).containsExactly("*", "*");
    }

    @Test
    void tellsWhoseListsAreToBeForgotten() {
        LiveEvents sink = sink(compartment, door);
        sink.take(change(Tiles.invoice("inv-1", "acme-homes")));
        sink.take(new Change("event-2", Change.Kind.REMOVE, NOON, Tiles.invoice("inv-1", "acme-homes"), null, PLACE));
        sink.take(change(new PartnerItem(
                "acme-homes",
                "Acme",
                PartnerStatus.ACTIVE,
                "business",
                new RateLimit(50, 100),
                200,
                4_000,
                Map.of(),
                Stamp.first(NOON, null))));

        assertThat(told).hasSize(3).allSatisfy(event -> EventSchema.accepts(event, "item-changed"));
        assertThat(told).allSatisfy(event -> assertThat(event).contains("\"partner\":\"acme-homes\""));
        assertThat(told.getFirst()).contains("\"partition\":\"INVOICE#inv-1\"", "\"sort\":\"INVOICE\"");
        assertThat(streams).containsOnly("*");
    }

    @Test
    void tellsOfALineWhichInvoiceIsToBeForgotten() {
        sink(compartment, door).take(change(new InvoiceLineItem("inv-1", 2, "Rent", 1, 900, Stamp.first(NOON, null))));

        EventSchema.accepts(told.getFirst(), "item-changed");
        assertThat(told.getFirst()).contains("\"partition\":\"INVOICE#inv-1\"").doesNotContain("partner");
    }

    @Test
    void saysOfEveryEventWhereItsChangeStands() {
        LiveEvents sink = sink(compartment, door);
        sink.take(change(door));
        sink.take(change(Tiles.delivery("riverside", 4)));
        sink.take(change(Tiles.invoice("inv-1", "acme-homes")));

        assertThat(places).hasSize(3).containsOnly(PLACE);
    }

    @Test
    void tellsEverybodyToReadAgainWhatMayHaveChangedUnseen() {
        LiveEvents sink = sink(compartment, door);
        sink.take(change(door));
        sink.missed();

        assertThat(streams).containsExactly("riverside", "forgotten", "*");
        assertThat(places.getLast()).isNull();
        EventSchema.accepts(told.getFirst(), "everything-changed");
    }

    @Test
    void takesNothingWhileTheStreamsAreDown() {
        LiveEvents sink = sink(compartment, door, new LiveStreams() {
            @Override
            public void append(String building, Change.@Nullable Place place, String event) {
                throw new SinkUnavailable("Redis", null);
            }

            @Override
            public void forget() {
                throw new SinkUnavailable("Redis", null);
            }

            @Override
            public void prime() {}
        });

        assertThatExceptionOfType(SinkUnavailable.class).isThrownBy(() -> sink.take(change(door)));
        assertThatExceptionOfType(SinkUnavailable.class).isThrownBy(sink::missed);
    }

    @Test
    void hasASchemaThatRefusesHalfATile() {
        sink(compartment, door).take(change(door));

        EventSchema.refuses(told.getFirst().replace("\"revision\":3,", ""));
    }

    private LiveEvents sink(@Nullable CompartmentItem stored, @Nullable DoorItem door) {
        return sink(stored, door, new LiveStreams() {
            @Override
            public void append(String building, Change.@Nullable Place place, String event) {
                streams.add(building);
                places.add(place);
                told.add(event);
            }

            @Override
            public void forget() {
                told.clear();
                streams.add("forgotten");
            }

            @Override
            public void prime() {}
        });
    }

    private static LiveEvents sink(@Nullable CompartmentItem stored, @Nullable DoorItem door, LiveStreams streams) {
        return new LiveEvents(
                (building, locker, number) -> Optional.ofNullable(stored).map(it -> new Halves.Both(it, door)),
                streams,
                JSON,
                Clock.fixed(NOON, ZoneOffset.UTC),
                new SimpleMeterRegistry());
    }

    private static Change change(TableItem item) {
        return new Change("event-1", Change.Kind.MODIFY, NOON, null, item, PLACE);
    }
}
