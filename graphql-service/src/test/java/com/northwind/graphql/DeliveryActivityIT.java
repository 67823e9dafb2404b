package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/** A delivery as it changes. */
@ServiceTest
class DeliveryActivityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RIVERSIDE = "riverside";

    /** On which nobody else looks for deliveries: these lie in lockers that are not there. */
    private static final LocalDate DAY = LocalDate.parse("1999-01-01");

    private static final String CHANGES = """
            subscription($id: DeliveryId!, $after: Cursor) { deliveryChanged(id: $id, after: $after) {
              __typename
              ... on DeliverySnapshot { cursor reset degraded delivery { ...Seen } }
              ... on DeliveryChanged { cursor delivery { ...Seen } } } }
            fragment Seen on Delivery { id status revision courier compartment { door } }
            """;

    private final String id = UUID.randomUUID().toString();
    private final DynamoDbClient table = DynamoDbClient.create();
    private final String ada = Explorer.token("ada", "courier");

    @LocalServerPort
    int port;

    @Value("${northwind.redis.url}")
    String redis;

    private Fanout fanout;

    @BeforeEach
    void start() {
        fanout = new Fanout(redis);
        write("ada", DeliveryStatus.SCHEDULED, 1);
    }

    @AfterEach
    void stop() {
        fanout.close();
        table.close();
    }

    @Test
    void isShownAndThenToldOf() {
        try (Dashboard courier = watch(ada, null);
                Dashboard manager = watch(Explorer.token("mona", "manager"), null)) {
            assertThat(revision(courier.event(0))).isEqualTo(1);
            assertThat(revision(manager.event(0))).isEqualTo(1);

            change("ada", DeliveryStatus.OUT_FOR_DELIVERY, 2);
            fanout.tell(RIVERSIDE, id, 2);
            change("ada", DeliveryStatus.FAILED, 3);

            await().atMost(PATIENCE).until(() -> revision(courier.events.getLast()) == 3);
            await().atMost(PATIENCE).until(() -> revision(manager.events.getLast()) == 3);
            assertThat(courier.events.stream().map(DeliveryActivityIT::revision))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsWhatItHasBecomeSinceTheCursor() {
        String cursor;
        try (Dashboard courier = watch(ada, null)) {
            cursor = courier.event(0).path("cursor").asString();
        }
        change("ada", DeliveryStatus.OUT_FOR_DELIVERY, 2);

        try (Dashboard again = watch(ada, cursor)) {
            assertThat(again.event(0).path("__typename").asString()).isEqualTo("DeliveryChanged");
            assertThat(revision(again.event(0))).isEqualTo(2);
        }
        try (Dashboard stranger = watch(ada, "Zm9yZWlnbg")) {
            assertThat(stranger.event(0).path("reset").asBoolean()).isTrue();
        }
    }

    @Test
    void endsForACourierWhoLosesIt() {
        try (Dashboard courier = watch(ada, null)) {
            courier.hears(1);

            change("ben", DeliveryStatus.SCHEDULED, 2);

            await().atMost(PATIENCE).until(() -> courier.completed.contains("1"));
            assertThat(courier.events).hasSize(1);
        }
    }

    @Test
    void isHiddenFromOthers() {
        for (String other : new String[] {
            Explorer.token("ben", "courier"), Explorer.token("nils", "manager"), Explorer.token("ada", "manager")
        }) {
            try (Dashboard dashboard = watch(other, null)) {
                assertThat(dashboard.refusal()).isEqualTo("NOT_FOUND");
            }
        }
    }

    @Test
    void isShownBesideOneThatCannotBeRead() {
        String damaged = UUID.randomUUID().toString();
        table.putItem(put ->
                put.tableName(SingleTable.NAME).item(DeliveryItem.key(damaged).toMap()));

        try (Dashboard courier = Dashboard.open(port, ada)) {
            courier.ask("bad", CHANGES, Map.of("id", damaged)).ask("good", CHANGES, Map.of("id", id));

            assertThat(courier.refusal()).isEqualTo("INTERNAL");
            assertThat(revision(courier.event(0))).isEqualTo(1);
        }
    }

    @Test
    void showsTheDoorAsItIsAtEachEvent() {
        door(DoorState.CLOSED, 1);
        write("ada", DeliveryStatus.SCHEDULED, 1);
        try (Dashboard courier = watch(ada, null)) {
            assertThat(doorOf(courier.event(0))).isEqualTo("CLOSED");

            door(DoorState.OPEN, 2);
            change("ada", DeliveryStatus.OUT_FOR_DELIVERY, 2);
            courier.hears(2);

            assertThat(doorOf(courier.event(1))).isEqualTo("OPEN");
        }
    }

    private Dashboard watch(String token, @Nullable String after) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("id", id);
        variables.put("after", after);
        return Dashboard.open(port, token).ask("1", CHANGES, variables);
    }

    private void change(String courier, DeliveryStatus status, long revision) {
        write(courier, status, revision);
        fanout.tell(RIVERSIDE, id, revision);
    }

    private void write(String courier, DeliveryStatus status, long revision) {
        DeliveryItem delivery = new DeliveryItem(
                id,
                RIVERSIDE,
                id,
                "01",
                courier,
                "acme-homes",
                status,
                "Rosa",
                "4b",
                CompartmentSize.SMALL,
                DAY,
                null,
                null,
                null,
                null,
                null,
                revision,
                new Stamp(revision, Instant.parse("2026-11-20T12:00:00Z"), null));
        table.putItem(put -> put.tableName(SingleTable.NAME).item(delivery.toMap()));
    }

    /** Of a locker that is this test's alone. */
    private void door(DoorState state, long sequence) {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        DoorItem door = new DoorItem(
                RIVERSIDE, id, "01", state, null, sequence, null, now, now, new Stamp(sequence, now, null));
        table.putItem(put -> put.tableName(SingleTable.NAME).item(door.toMap()));
    }

    private static String doorOf(JsonNode event) {
        return event.path("delivery").path("compartment").path("door").asString();
    }

    private static long revision(JsonNode event) {
        return event.path("delivery").path("revision").asLong();
    }
}
