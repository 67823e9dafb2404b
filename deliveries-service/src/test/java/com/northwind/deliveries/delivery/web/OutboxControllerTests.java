package com.northwind.deliveries.delivery.web;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Calls;
import com.northwind.deliveries.WebTest;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.GuessableCodes;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Parcels;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class OutboxControllerTests {

    private final Delivery delivery = Parcels.carriedBy(ADA);
    private final String key = UUID.randomUUID().toString();

    @Autowired
    Calls calls;

    @Autowired
    InMemoryDeliveries deliveries;

    @BeforeEach
    void schedule() {
        deliveries.underWay(delivery);
    }

    @Test
    void answersEveryEntryInTheOrderSent() {
        assertThat(submit("""
                {"entries": [
                  {"key": "%1$s-2", "after": "%1$s-nowhere", "delivery": "%2$s", "actedAt": "2026-03-02T11:00:00Z",
                   "act": "RETURN"},
                  {"key": "%1$s-1", "delivery": "%2$s", "actedAt": "2026-03-02T12:00:00+01:00", "act": "DELIVER"},
                  {"key": "%1$s-3", "delivery": "%2$s", "actedAt": "2026-03-02T11:30:00Z", "act": "DELIVER",
                   "expectedRevision": 3},
                  {"key": "%1$s-4", "after": "%1$s-1", "delivery": "%2$s", "actedAt": "2026-03-02T11:30:00Z", "act": "FAIL",
                   "reason": "OTHER", "note": "Nobody knows"}
                ]}
                """.formatted(key, delivery.id())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"outcomes": [
                          {"key": "%1$s-2", "outcome": "REJECTED", "reason": "OUT_OF_ORDER", "retriable": true, "delivery": null},
                          {"key": "%1$s-1", "outcome": "DONE", "reason": null, "retriable": false,
                           "delivery": {"status": "DELIVERED", "deliveredAt": "2026-03-02T11:00:00Z"}, "pickupCode": "%2$s"},
                          {"key": "%1$s-3", "outcome": "CONFLICT", "delivery": {"revision": 4}, "pickupCode": null},
                          {"key": "%1$s-4", "outcome": "REJECTED", "reason": "STATUS", "retriable": false,
                           "delivery": {"revision": 4}}
                        ]}
                        """.formatted(
                                key,
                                new GuessableCodes()
                                        .codeOf(delivery.deliver(null, null, Parcels.NOON, Parcels.NOON))
                                        .digits()));
    }

    @Test
    void answersTheSameAgain() {
        String deliver = entry("\"act\": \"DELIVER\"");
        submit(deliver);

        assertThat(submit(deliver)).hasStatusOk().bodyText().contains("\"REPLAYED\"", "\"pickupCode\":\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"act\": \"EAT\"",
                "\"act\": \"FAIL\"",
                "\"act\": \"FAIL\", \"reason\": \"HUNGER\"",
                "\"act\": \"RESERVE\", \"size\": \"HUGE\"",
                "\"act\": \"RESERVE\", \"locker\": \"\"",
                "\"act\": \"RETURN\", \"after\": \"not a key\"",
                "\"note\": \"nothing\""
            })
    void rejectsWhatMakesNoSenseForGood(String what) {
        for (int i = 0; i < 2; i++) {
            assertThat(submit(entry(what))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                    {"outcomes": [{"key": "%s", "outcome": "REJECTED", "reason": "INVALID", "retriable": false}]}
                    """.formatted(key));
        }
        assertThat(submit(entry("\"act\": \"RETURN\""))).bodyText().contains("\"KEY_REUSED\"");
    }

    @Test
    void rejectsWhatWillHaveHappened() {
        assertThat(submit(entry("\"act\": \"DELIVER\"").replace("11:00", "13:00")))
                .bodyText()
                .contains("\"INVALID\"");
    }

    @Test
    void knowsNoDeliveryOfAnotherCourier() {
        Delivery other = Parcels.carriedBy(Parcels.BEN);
        deliveries.schedule(other);

        assertThat(submit(entry("\"act\": \"DELIVER\"")
                        .replace(delivery.id().toString(), other.id().toString())))
                .bodyText()
                .contains("\"UNKNOWN_DELIVERY\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"entries\": []}", "{\"entries\": 7}", "{\"entries\": [null]}", "["})
    void refusesWhatIsNoOutbox(String body) {
        assertThat(submit(body)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String entry(String what) {
        return """
                {"entries": [{"key": "%s", "delivery": "%s", "actedAt": "2026-03-02T11:00:00Z", %s}]}
                """.formatted(key, delivery.id(), what);
    }

    private MvcTestResult submit(String body) {
        return calls.post("/v1/outbox", Calls.as(ADA), "", "unused", body);
    }
}
