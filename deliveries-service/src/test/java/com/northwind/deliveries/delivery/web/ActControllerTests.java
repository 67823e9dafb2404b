package com.northwind.deliveries.delivery.web;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Calls;
import com.northwind.deliveries.WebTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.GuessableCodes;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.locker.Size;
import com.northwind.web.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ActControllerTests {

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
        deliveries.underWay(delivery);
    }

    @Test
    void marksADelivery() {
        assertThat(deliver(ADA, key, """
                {"expectedRevision": 3, "signatureKey": "signatures/s.png", "photoKey": "photos/p.jpg"}
                """))
                .hasStatusOk()
                .doesNotContainHeader(IdempotencyKey.REPLAYED)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status": "DELIVERED", "deliveredAt": "2026-03-02T12:00:00Z", "revision": 4,
                         "signatureKey": "signatures/s.png", "photoKey": "photos/p.jpg"}
                        """);
    }

    @Test
    void saysThatAnAnswerIsARepetition() {
        MvcTestResult first = deliver(ADA, key, "{}");

        assertThat(deliver(ADA, key, "{}"))
                .hasStatusOk()
                .hasHeader(IdempotencyKey.REPLAYED, "true")
                .bodyJson()
                .isStrictlyEqualTo(new String(first.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void tellsTheSameCodeAgain() {
        deliver(ADA, key, "{}");

        assertThat(deliver(ADA, key, "{}"))
                .bodyJson()
                .extractingPath("pickupCode")
                .isEqualTo(new GuessableCodes()
                        .codeOf(delivery.deliver(null, null, Parcels.NOON, Parcels.NOON))
                        .digits());
    }

    @Test
    void reportsAFailure() {
        assertThat(post(ADA, "failed", """
                {"reason": "NO_ACCESS", "note": "The gate is locked", "actedAt": "2026-03-02T11:00:00Z"}
                """)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"status": "FAILED", "locker": null, "failure": {"reason": "NO_ACCESS", "note": "The gate is locked"}}
                        """);
    }

    @Test
    void reservesAnotherCompartment() {
        compartments.furnish(Parcels.vacant("locker-x", 9, Size.LARGE));

        assertThat(post(ADA, "reservation", "{\"locker\": \"locker-x\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"locker\": \"locker-x\", \"compartment\": \"09\"}");
    }

    @Test
    void takesOutAndGivesBack() {
        Delivery parcel = Parcels.scheduled(ADA, Size.SMALL);
        deliveries.schedule(parcel);

        assertThat(post(ADA, parcel, "out-for-delivery", "{}")).hasStatusOk();
        assertThat(post(ADA, parcel, "failed", "{\"reason\": \"DAMAGED\"}")).hasStatusOk();
        assertThat(post(ADA, parcel, "returned", "{}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"RETURNED\", \"revision\": 4}");
    }

    @Test
    void isAssignedByAnAdminAlone() {
        String body = "{\"courier\": \"ben-of-the-tests\"}";
        String path = "/v1/deliveries/{id}/assignment";

        assertThat(calls.post(path, Calls.as(ADA), delivery.id(), key, body)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(calls.post(path, Calls.as("iris", "admin"), delivery.id(), key, body))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(body);
    }

    @Test
    void refusesWhatWillHaveHappened() {
        assertThat(deliver(ADA, key, "{\"actedAt\": \"2026-03-02T13:00:00Z\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"actedAt\"");
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
                    actedAt          | {"actedAt": "yesterday"}
                    photoKey         | {"photoKey": ""}
                    signatureKey     | {"signatureKey": ["signatures/s.png"]}
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    failed      | reason | {}
                    failed      | reason | {"reason": "TOO_LATE"}
                    reservation | size   | {"size": "HUGE"}
                    reservation | locker | {"locker": ""}
                    """)
    void namesTheFieldOfAnotherActThatIsWrong(String act, String field, String body) {
        assertThat(post(ADA, act, body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"%s\"".formatted(field));
    }

    private MvcTestResult post(Courier courier, String act, String body) {
        return post(courier, delivery, act, body);
    }

    private MvcTestResult post(Courier courier, Delivery parcel, String act, String body) {
        return calls.post("/v1/deliveries/{id}/" + act, Calls.as(courier), parcel.id(), key + act, body);
    }

    private MvcTestResult deliver(Courier courier, String name, String body) {
        return calls.post("/v1/deliveries/{id}/delivered", Calls.as(courier), delivery.id(), name, body);
    }
}
