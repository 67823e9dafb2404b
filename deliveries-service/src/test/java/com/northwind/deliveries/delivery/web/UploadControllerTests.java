package com.northwind.deliveries.delivery.web;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Calls;
import com.northwind.deliveries.WebTest;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryStatus;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Parcels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class UploadControllerTests {

    private static final String PHOTO = """
            {"kind": "PHOTO", "contentType": "image/jpeg", "length": 4711}
            """;

    private final Delivery delivery = Parcels.carriedBy(ADA);

    @Autowired
    Calls calls;

    @Autowired
    InMemoryDeliveries deliveries;

    @BeforeEach
    void schedule() {
        deliveries.schedule(delivery);
    }

    @Test
    void saysWhereAndHow() {
        assertThat(upload(delivery, PHOTO))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"headers": {"Content-Type": "image/jpeg"}, "expiresAt": "2026-03-02T12:10:00Z"}
                        """)
                .extractingPath("key")
                .asString()
                .matches("photos/%s/[0-9a-f-]{36}\\.jpg".formatted(delivery.id()));
    }

    @Test
    void saysWhyItIsNotPossible() {
        Delivery failed = Parcels.in(DeliveryStatus.FAILED);
        deliveries.schedule(failed);

        assertThat(upload(failed, PHOTO))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "/problems/delivery-state", "reason": "STATUS", "current": {"status": "FAILED"}}
                        """);
    }

    @Test
    void knowsNoDeliveryOfAnotherCourier() {
        assertThat(upload(delivery, Calls.as(BEN), PHOTO)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isForCouriersOnly() {
        assertThat(upload(delivery, Calls.as(ADA.subject(), "manager"), PHOTO)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind        | {"kind": "FILM", "contentType": "image/jpeg", "length": 1}
                    kind        | {"contentType": "image/jpeg", "length": 1}
                    contentType | {"kind": "PHOTO", "contentType": "image/svg+xml", "length": 1}
                    contentType | {"kind": "SIGNATURE", "contentType": "text/html", "length": 1}
                    contentType | {"kind": "SIGNATURE", "length": 1}
                    length      | {"kind": "PHOTO", "contentType": "image/jpeg", "length": 0}
                    length      | {"kind": "PHOTO", "contentType": "image/jpeg", "length": 5242881}
                    length      | {"kind": "SIGNATURE", "contentType": "image/png", "length": 262145}
                    length      | {"kind": "PHOTO", "contentType": "image/jpeg"}
                    body        | {
                    """)
    void namesTheFieldThatIsWrong(String field, String body) {
        assertThat(upload(delivery, body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"%s\"".formatted(field));
    }

    private MvcTestResult upload(Delivery of, String body) {
        return upload(of, Calls.as(ADA), body);
    }

    private MvcTestResult upload(Delivery of, RequestPostProcessor caller, String body) {
        return calls.post("/v1/deliveries/{id}/uploads", caller, of.id(), "unused", body);
    }
}
