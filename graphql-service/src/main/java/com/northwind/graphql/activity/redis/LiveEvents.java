package com.northwind.graphql.activity.redis;

import com.northwind.graphql.activity.Lag;
import com.northwind.graphql.activity.LiveEntry;
import com.northwind.graphql.activity.Position;
import com.northwind.graphql.building.Tile;
import com.northwind.graphql.locker.Contact;
import com.northwind.table.CompartmentSize;
import com.northwind.table.ContactState;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import io.lettuce.core.StreamMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads live events: CloudEvents in JSON, in the field {@code event}. What cannot be read is skipped and said so. */
@Component
class LiveEvents {

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);
    private static final String FIELD = "event";
    private static final String TILE_CHANGED = "com.northwind.tile.changed";
    private static final String LOCKER_CHANGED = "com.northwind.locker.changed";
    private static final String DELIVERY_CHANGED = "com.northwind.delivery.changed";

    private static final int TRACE_START = 3;
    private static final int TRACE_END = 35;

    private final JsonMapper json;

    LiveEvents(JsonMapper json) {
        this.json = json;
    }

    /** At most one entry; none for a kind that means nothing here. */
    List<LiveEntry> read(StreamMessage<String, String> message) {
        try {
            String text = message.getBody().get(FIELD);
            Event event = text == null ? null : json.readValue(text, Event.class);
            return event == null || event.type() == null || event.data() == null
                    ? List.of()
                    : read(Position.parse(message.getId()), event, event.type(), event.data());
        } catch (JacksonException | IllegalArgumentException damaged) {
            log.error("A live event cannot be read: id={}", message.getId(), damaged);
            return List.of();
        }
    }

    private List<LiveEntry> read(Position position, Event event, String type, JsonNode data) {
        return switch (type) {
            case TILE_CHANGED ->
                List.of(new LiveEntry.OfTile(
                        position, json.treeToValue(data, TileJson.class).toTile(), event.lag()));
            case LOCKER_CHANGED -> {
                LockerJson locker = json.treeToValue(data, LockerJson.class);
                yield List.of(new LiveEntry.OfLocker(position, locker.locker(), locker.contact()));
            }
            case DELIVERY_CHANGED -> {
                DeliveryJson delivery = json.treeToValue(data, DeliveryJson.class);
                yield List.of(new LiveEntry.OfDelivery(position, delivery.id(), delivery.revision()));
            }
            default -> List.of();
        };
    }

    private record Event(
            @Nullable String type,
            @Nullable JsonNode data,
            @Nullable String traceparent,
            @Nullable Instant time,
            @Nullable Instant measuredat,
            @Nullable Instant receivedat,
            @Nullable Instant takenat) {

        /** Null of an event from before the fan-out said when it took what. */
        @Nullable Lag lag() {
            return time == null || takenat == null ? null : new Lag(trace(), measuredat, receivedat, time, takenat);
        }

        /** The second of the four parts of a {@code traceparent}. */
        private @Nullable String trace() {
            return traceparent == null || traceparent.length() < TRACE_END
                    ? null
                    : traceparent.substring(TRACE_START, TRACE_END);
        }
    }

    private record LockerJson(String locker, ContactState state, Instant since, Instant heardAt, long revision) {

        Contact contact() {
            return new Contact(state, since, heardAt, revision);
        }
    }

    private record DeliveryJson(String id, long revision) {}

    private record TileJson(
            String locker,
            String compartment,
            CompartmentSize size,
            Occupancy occupancy,
            @Nullable String deliveryId,
            @Nullable DoorState door,
            @Nullable Boolean occupied,
            long sequence,
            @Nullable String reading,
            long revision,
            Instant changedAt) {

        Tile toTile() {
            return new Tile(
                    locker,
                    compartment,
                    size,
                    occupancy,
                    deliveryId,
                    door,
                    occupied,
                    sequence,
                    reading,
                    revision,
                    changedAt);
        }
    }
}
