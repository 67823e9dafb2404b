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
import com.northwind.web.IdempotencyKey;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class OpeningControllerTests {

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
    void commandsTheDoor() {
        assertThat(open(ADA, key))
                .hasStatus(HttpStatus.ACCEPTED)
                .doesNotContainHeader(IdempotencyKey.REPLAYED)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"locker": "locker-%s", "compartment": "03", "expiresAt": "2026-03-02T12:00:10Z"}
                        """.formatted(delivery.id()));
    }

    @Test
    void saysThatAnAnswerIsARepetition() {
        open(ADA, key);

        assertThat(open(ADA, key)).hasStatus(HttpStatus.ACCEPTED).hasHeader(IdempotencyKey.REPLAYED, "true");
    }

    @Test
    void refusesTheKeyOfAnotherDelivery() {
        Delivery other = Parcels.carriedBy(ADA);
        deliveries.schedule(other);
        open(ADA, key);

        assertThat(calls.post("/v1/deliveries/{id}/open-compartment", Calls.as(ADA), other.id(), key, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void saysWhyItIsNotPossible() {
        deliveries.schedule(delivery.deliver(null, null, Parcels.NOON, Parcels.NOON));

        assertThat(open(ADA, key)).hasStatus(HttpStatus.CONFLICT).bodyJson().isLenientlyEqualTo("""
                        {"type": "/problems/delivery-state", "reason": "STATUS", "current": {"status": "DELIVERED"}}
                        """);
    }

    @Test
    void saysThatACommandIsUnderWayAndHowLong() {
        open(ADA, key);

        assertThat(open(ADA, key + "-again"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasHeader(HttpHeaders.RETRY_AFTER, "10")
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/delivery-state\", \"reason\": \"DOOR_BUSY\"}");
    }

    @Test
    void knowsNoDeliveryOfAnotherCourier() {
        assertThat(open(BEN, key)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult open(Courier courier, String name) {
        return calls.post("/v1/deliveries/{id}/open-compartment", Calls.as(courier), delivery.id(), name, "");
    }
}
