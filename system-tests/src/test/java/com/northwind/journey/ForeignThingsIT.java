package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a caller may not see does not exist for that caller. */
@WithPlatform
class ForeignThingsIT {

    private static final String MARK = "courier-app/MarkDelivered";

    private final Platform platform;
    private final Access access;

    ForeignThingsIT(RunningPlatform running) {
        this.platform = running.platform();
        this.access = new Access(platform);
    }

    @Test
    void anotherCouriersDeliveryCannotBeRead() {
        String foreign = deliveryOf("ben");

        JsonNode data = graph("ada").ask("courier-app/Delivery", Map.of("id", foreign));

        assertThat(data.path("delivery").isNull()).isTrue();
    }

    @Test
    void anotherCouriersDeliveryCannotBeMarked() {
        JsonNode foreign = mark("ada", deliveryOf("ben"));
        JsonNode unknown = mark("ada", UUID.randomUUID().toString());

        assertThat(Json.text(foreign.path("extensions"), "code")).isEqualTo("NOT_FOUND");
        assertThat(foreign.path("message")).isEqualTo(unknown.path("message"));
        assertThat(Json.text(unknown.path("extensions"), "code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void anotherManagersBuildingIsNotThere() {
        JsonNode data = graph("nils").ask("web-console/Building", Map.of("id", "riverside"));

        assertThat(data.path("building").isNull()).isTrue();
    }

    @Test
    void anotherPartnersInvoiceIsNotThere() {
        String own = new Partner(platform.rest(), access.tokenOf("partner-acme-homes"))
                .invoices(Cast.lastMonth(Clock.systemUTC()).toString())
                .getFirst();

        Http.Answer answer =
                Http.plain().get(platform.rest().resolve("/v2/invoices/" + own), access.tokenOf("partner-bluekey"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Json.text(answer.json(), "type")).isEqualTo("/problems/unknown-invoice");
    }

    @Test
    void anotherLockersReadingIsNotTaken() {
        Map<String, Object> reading = Readings.of("harbour-a", "OPEN");

        Http.Answer answer =
                Http.plain().post(platform.readings(), access.tokenOf("device-riverside-a"), List.of(reading));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(Json.text(answer.json().path(0), "outcome")).isEqualTo("rejected");
    }

    private String deliveryOf(String courier) {
        CourierApp app = new CourierApp(platform.graphql(), access.tokenOf(courier));
        return app.deliveries(Cast.today(Clock.systemUTC())).getFirst().id();
    }

    private JsonNode mark(String courier, String delivery) {
        return graph(courier)
                .post(
                        MARK,
                        Map.of(
                                "input",
                                Map.of(
                                        "deliveryId",
                                        delivery,
                                        "idempotencyKey",
                                        UUID.randomUUID().toString())))
                .must(200, "GraphQL")
                .json()
                .path("errors")
                .path(0);
    }

    private GraphQl graph(String user) {
        return new GraphQl(platform.graphql(), access.tokenOf(user));
    }
}
