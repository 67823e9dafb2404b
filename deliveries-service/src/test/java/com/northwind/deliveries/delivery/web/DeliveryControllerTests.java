package com.northwind.deliveries.delivery.web;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static com.northwind.deliveries.delivery.Parcels.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.northwind.deliveries.Calls;
import com.northwind.deliveries.WebTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.security.CallerToken;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class DeliveryControllerTests {

    private static final String ONE = "/v1/deliveries/{id}";
    private static final String DAYS = "/v1/deliveries";

    @Autowired
    MockMvcTester http;

    @Autowired
    Calls calls;

    @Autowired
    InMemoryDeliveries deliveries;

    @Test
    void showsACourierTheirDelivery() {
        Delivery delivery = scheduled(ADA);

        assertThat(calls.get(ONE, Calls.as(ADA), "/v1/deliveries/" + delivery.id()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"id": "%s", "building": "b1", "compartment": "03", "status": "OUT_FOR_DELIVERY",
                         "recipient": {"name": "Robin", "unit": "4b"}, "date": "2026-03-02", "deliveredAt": null,
                         "revision": 3, "changedAt": "2026-03-02T08:00:00Z"}
                        """.formatted(delivery.id()));
    }

    @Test
    void hidesADeliveryFromAnotherCourierAsIfItDidNotExist() {
        String theirs = body("/v1/deliveries/" + scheduled(BEN).id());
        String nobodys = body("/v1/deliveries/" + UUID.randomUUID());

        assertThat(theirs.replaceAll("[0-9a-f-]{36}", "")).isEqualTo(nobodys.replaceAll("[0-9a-f-]{36}", ""));
    }

    @Test
    void refusesAMalformedId() {
        assertThat(calls.get(ONE, Calls.as(ADA), "/v1/deliveries/d1"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"id\"");
    }

    @Test
    void pagesThroughADay() {
        Courier courier = new Courier("courier-" + UUID.randomUUID());
        scheduled(courier);
        scheduled(courier);

        assertThat(calls.get(DAYS, Calls.as(courier), "/v1/deliveries?first=1&date=" + DAY))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items.length()", length -> assertThat(length).isEqualTo(1))
                .hasPathSatisfying("$.nextCursor", next -> assertThat(next).isNotNull());
        assertThat(calls.get(DAYS, Calls.as(courier), "/v1/deliveries?date=" + DAY))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items.length()", length -> assertThat(length).isEqualTo(2))
                .hasPathSatisfying("$.nextCursor", next -> assertThat(next).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "date, ''",
        "date, date=today",
        "date, date=2026-02-30",
        "first, date=2026-03-02&first=0",
        "first, date=2026-03-02&first=101",
        "first, date=2026-03-02&first=many",
        "after, date=2026-03-02&after=elsewhere"
    })
    void namesTheParameterThatIsWrong(String field, String query) {
        assertThat(calls.get(DAYS, Calls.as(ADA), "/v1/deliveries?" + query))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"%s\"".formatted(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "partner", "admin"})
    void isForCouriersAlone(String group) {
        assertThat(calls.get(DAYS, Calls.as("somebody", group), "/v1/deliveries?date=" + DAY))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsNothingToTheSystem() {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("system")
                .claim("scope", "system")
                .build();

        assertThat(http.get().uri("/v1/deliveries/" + scheduled(ADA).id()).with(authentication(new CallerToken(token))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesStrangers() {
        assertThat(http.get().uri("/v1/deliveries?date=" + DAY)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void deniesWhatNobodyAllowed() {
        assertThat(http.get().uri("/internals").with(Calls.as(ADA))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.delete().uri("/v1/deliveries/" + UUID.randomUUID()).with(Calls.as(ADA)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void tellsEverybodyTheContract() {
        assertThat(http.get().uri("/openapi.yaml"))
                .hasStatusOk()
                .hasContentType("application/yaml")
                .bodyText()
                .startsWith("openapi: 3.1.0");
    }

    private Delivery scheduled(Courier courier) {
        Delivery delivery = Parcels.carriedBy(courier);
        deliveries.schedule(delivery);
        return delivery;
    }

    private String body(String uri) {
        MvcTestResult answer = calls.get(ONE, Calls.as(ADA), uri);
        assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
