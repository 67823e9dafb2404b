package com.northwind.deliveries.delivery.web;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Calls;
import com.northwind.deliveries.WebTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.web.IdempotencyKey;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class HandoverControllerTests {

    private final Delivery delivery = Parcels.carriedBy(ADA);
    private final String key = UUID.randomUUID().toString();

    @Autowired
    Calls calls;

    @Autowired
    InMemoryDeliveries deliveries;

    @Autowired
    InMemoryCompartments compartments;

    @BeforeEach
    void schedule() {
        deliveries.schedule(delivery);
        compartments.furnish(Parcels.reserved(delivery));
    }

    @Test
    void marksADelivery() {
        assertThat(deliver(ADA, key, """
                {"expectedRevision": 3, "signatureKey": "signatures/%s.png"}
                """.formatted(delivery.id())))
                .hasStatusOk()
                .doesNotContainHeader(IdempotencyKey.REPLAYED)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status": "DELIVERED", "deliveredAt": "2026-03-02T12:00:00Z", "revision": 4,
                         "signatureKey": "signatures/%s.png"}
                        """.formatted(delivery.id()));
    }

    @Test
    void saysThatAnAnswerIsARepetition() {
        deliver(ADA, key, "{}");

        assertThat(deliver(ADA, key, "{}")).hasStatusOk().hasHeader(IdempotencyKey.REPLAYED, "true");
    }

    @Test
    void refusesAKeyWithAnotherBody() {
        deliver(ADA, key, "{}");

        assertThat(deliver(ADA, key, "{\"expectedRevision\": 3}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/idempotency-key-reused\"}");
    }

    @Test
    void showsTheCurrentDeliveryToWhomItIsStale() {
        assertThat(deliver(ADA, key, "{\"expectedRevision\": 2}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "/problems/stale-delivery", "current": {"id": "%s", "revision": 3}}
                        """.formatted(delivery.id()));
    }

    @Test
    void saysWhyItIsNotPossible() {
        compartments.furnish(Parcels.reserved(delivery).occupy());

        assertThat(deliver(ADA, key, "{}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "/problems/delivery-state", "reason": "NO_COMPARTMENT", "current": {"revision": 3}}
                        """);
    }

    @Test
    void knowsNoDeliveryOfAnotherCourier() {
        assertThat(deliver(BEN, key, "{}"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/unknown-delivery\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    signatureKey     | {"signatureKey": "signatures/../secrets.png"}
                    signatureKey     | {"signatureKey": 7}
                    expectedRevision | {"expectedRevision": "three"}
                    expectedRevision | {"expectedRevision": "3"}
                    expectedRevision | {"expectedRevision": 3.5}
                    status           | {"status": "RETURNED"}
                    body             | {
                    """)
    void namesTheFieldThatIsWrong(String field, String body) {
        assertThat(deliver(ADA, key, body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"%s\"".formatted(field));
    }

    @Test
    void refusesAKeyOfAnotherShape() {
        assertThat(deliver(ADA, "a key", "{}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"Idempotency-Key\"");
    }

    private MvcTestResult deliver(Courier courier, String name, String body) {
        return calls.post("/v1/deliveries/{id}/delivered", Calls.as(courier), delivery.id(), name, body);
    }
}
