package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A neighbour that holds its breath is worse than one that is dead: connections stay, answers do not come. Every caller
 * gets a clear answer all the same, and once the neighbour breathes again nothing needs a restart.
 */
@WithPlatform
class SilencesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Delivers where no journey leads, so parcels are left. */
    private static final String COURIER = "hana";

    private static final String MARK = "courier-app/MarkDelivered";
    private static final String OPEN = "courier-app/OpenCompartment";

    private final RunningPlatform running;
    private final Platform platform;
    private final Map<Door, String> tokens;
    private final CourierApp app;
    private final Http http = Http.plain();

    SilencesIT(RunningPlatform running) {
        this.running = running;
        this.platform = running.platform();
        Access access = new Access(platform);
        this.tokens = Map.of(
                Door.GRAPH, access.tokenOf(COURIER),
                Door.REST, access.tokenOf(Cast.PARTNER),
                Door.READINGS, access.tokenOf("device-riverside-a"));
        this.app = new CourierApp(platform.graphql(), access.tokenOf(COURIER));
    }

    @Test
    void ofDeliveriesLeavesReadingToTheGraph() {
        Parcel parcel = aParcel();
        String key = UUID.randomUUID().toString();

        during(running.process("deliveries-service"), () -> {
            assertThat(codeOf(act(MARK, parcel, key))).isEqualTo("UNAVAILABLE");
            assertThat(aParcel()).isEqualTo(parcel);
        });

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outcomeOf(act(MARK, parcel, key)))
                .isEqualTo("DeliveryMarked"));
        assertThat(app.history(parcel)).filteredOn("DELIVERED"::equals).hasSize(1);
    }

    @Test
    void ofInvoicesIsToldByTheGateway() {
        during(running.process("invoices-service"), () -> assertThat(usage().status())
                .isIn(503, 504));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(usage().status()).isEqualTo(200));
    }

    @Test
    void ofTheCloudIsToldByEveryDoor() {
        during(running.process("local-aws"), () -> {
            assertThat(codeOf(day())).isEqualTo("UNAVAILABLE");
            assertThat(usage().status()).isIn(503, 504);
            assertThat(reading().status()).isEqualTo(503);
        });

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(codeOf(day())).isEmpty();
            assertThat(codeOf(ask("courier-app/Sync", Map.of("first", 1)))).isEmpty();
            assertThat(outcomeOf(act(OPEN, aParcel(), UUID.randomUUID().toString())))
                    .isEqualTo("DoorCommandIssued");
            assertThat(usage().status()).isEqualTo(200);
            assertThat(reading().status()).isEqualTo(207);
        });
    }

    @Test
    void ofRedisStopsNobody() {
        during(running.redis(), () -> {
            assertThat(codeOf(day())).isEmpty();
            assertThat(usage().status()).isEqualTo(200);
            assertThat(reading().status()).isEqualTo(207);
        });
    }

    private static void during(ServiceProcess process, Runnable act) {
        process.pause();
        try {
            act.run();
        } finally {
            process.resume();
        }
    }

    private JsonNode day() {
        return ask(
                "courier-app/Day", Map.of("date", Cast.today(Clock.systemUTC()).toString(), "first", 1));
    }

    private Parcel aParcel() {
        return app.deliveries(Cast.today(Clock.systemUTC())).stream()
                .filter(Parcel::canBePutIn)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode act(String document, Parcel parcel, String key) {
        return ask(document, Map.of("input", Map.of("deliveryId", parcel.id(), "idempotencyKey", key)));
    }

    private JsonNode ask(String document, Map<String, ?> variables) {
        return new GraphQl(platform.graphql(), tokens.get(Door.GRAPH))
                .post(document, variables)
                .must(200, "GraphQL")
                .json();
    }

    private Http.Answer usage() {
        return Door.REST.knock(running, tokens.get(Door.REST));
    }

    private Http.Answer reading() {
        return http.post(platform.readings(), tokens.get(Door.READINGS), List.of(Readings.of("riverside-a", "CLOSED")));
    }

    /** What an act came to; empty if there was an error. */
    private static String outcomeOf(JsonNode answer) {
        return answer.path("data")
                .valueStream()
                .map(outcome -> outcome.path("__typename").asString(""))
                .findFirst()
                .orElse("");
    }

    /** The code of the first error; empty if there is none. */
    private static String codeOf(JsonNode answer) {
        return answer.path("errors").path(0).path("extensions").path("code").asString("");
    }
}
