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
    private static final String MARK = "courier-app/MarkDelivered";

    private final RunningPlatform running;
    private final Platform platform;
    private final Map<Door, String> tokens;
    private final Http http = Http.plain();

    SilencesIT(RunningPlatform running) {
        this.running = running;
        this.platform = running.platform();
        Access access = new Access(platform);
        this.tokens = Map.of(
                Door.GRAPH, access.tokenOf("ada"),
                Door.REST, access.tokenOf(Cast.PARTNER),
                Door.READINGS, access.tokenOf("device-riverside-a"));
    }

    @Test
    void ofDeliveriesLeavesReadingToTheGraph() {
        String delivery = aDelivery();

        during(running.process("deliveries-service"), () -> {
            assertThat(codeOf(mark(delivery))).isEqualTo("UNAVAILABLE");
            assertThat(aDelivery()).isEqualTo(delivery);
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(codeOf(mark(unknown()))).isEqualTo("NOT_FOUND"));
    }

    @Test
    void ofInvoicesIsToldByTheGateway() {
        during(running.process("invoices-service"), () -> assertThat(invoices().status())
                .isIn(503, 504));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(invoices().status()).isEqualTo(200));
    }

    @Test
    void ofTheCloudIsToldByEveryDoor() {
        during(running.process("local-aws"), () -> {
            assertThat(codeOf(day())).isEqualTo("UNAVAILABLE");
            assertThat(invoices().status()).isIn(503, 504);
            assertThat(reading().status()).isEqualTo(503);
        });

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(codeOf(day())).isEmpty();
            assertThat(invoices().status()).isEqualTo(200);
            assertThat(reading().status()).isEqualTo(207);
        });
    }

    @Test
    void ofRedisStopsNobody() {
        during(running.redis(), () -> {
            assertThat(codeOf(day())).isEmpty();
            assertThat(invoices().status()).isEqualTo(200);
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

    private String aDelivery() {
        return Json.text(
                day().path("data").path("myDeliveries").path("edges").path(0).path("node"), "id");
    }

    private JsonNode mark(String delivery) {
        return ask(
                MARK,
                Map.of(
                        "input",
                        Map.of(
                                "deliveryId",
                                delivery,
                                "idempotencyKey",
                                UUID.randomUUID().toString())));
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }

    private JsonNode ask(String document, Map<String, ?> variables) {
        return new GraphQl(platform.graphql(), tokens.get(Door.GRAPH))
                .post(document, variables)
                .must(200, "GraphQL")
                .json();
    }

    private Http.Answer invoices() {
        return Door.REST.knock(running, tokens.get(Door.REST));
    }

    private Http.Answer reading() {
        return http.post(platform.readings(), tokens.get(Door.READINGS), List.of(Readings.of("riverside-a", "CLOSED")));
    }

    /** The code of the first error; empty if there is none. */
    private static String codeOf(JsonNode answer) {
        return answer.path("errors").path(0).path("extensions").path("code").asString("");
    }
}
