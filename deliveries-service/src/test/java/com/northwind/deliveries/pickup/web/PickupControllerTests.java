package com.northwind.deliveries.pickup.web;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Calls;
import com.northwind.deliveries.WebTest;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.PickupCode;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.pickup.InMemoryPickups;
import com.northwind.deliveries.pickup.Residents;
import com.northwind.web.IdempotencyKey;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** With everything that Spring has to say about a request, because a code must not be in it. */
@WebTest
@TestPropertySource(properties = {"logging.level.org.springframework.web=TRACE", "logging.level.com.northwind=TRACE"})
@ExtendWith(OutputCaptureExtension.class)
class PickupControllerTests {

    private final Delivery delivered = Parcels.delivered(ADA);
    private final PickupCode code = Residents.CODES.codeOf(delivered);
    private final PickupCode other = Residents.other(code);
    private final String locker = Residents.box(delivered).locker();
    private final String key = UUID.randomUUID().toString();

    @Autowired
    Calls calls;

    @Autowired
    InMemoryPickups pickups;

    @Autowired
    InMemoryDeliveries deliveries;

    @Autowired
    InMemoryCompartments compartments;

    @BeforeEach
    void deliver() {
        deliveries.schedule(delivered);
        compartments.furnish(Parcels.reserved(delivered).occupy());
        pickups.add(Residents.CODES.issue(delivered));
    }

    @Test
    void commandsTheDoor() {
        assertThat(type(code, key))
                .hasStatus(HttpStatus.ACCEPTED)
                .doesNotContainHeader(IdempotencyKey.REPLAYED)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"locker": "%s", "compartment": "03", "expiresAt": "2026-03-02T12:00:10Z"}
                        """.formatted(locker));
    }

    @Test
    void saysThatAnAnswerIsARepetition() {
        type(code, key);

        assertThat(type(code, key)).hasStatus(HttpStatus.ACCEPTED).hasHeader(IdempotencyKey.REPLAYED, "true");
    }

    @Test
    void saysThatACommandIsUnderWayAndHowLong() {
        type(code, key);

        assertThat(type(code, key + "-again"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasHeader(HttpHeaders.RETRY_AFTER, "10")
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/door-busy\"}");
    }

    @Test
    void saysHowManyWrongCodesMayFollow() {
        assertThat(type(other, key))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/wrong-code\", \"attemptsLeft\": 4}");
    }

    @Test
    void saysHowLongTheLockLasts() {
        for (int i = 0; i < 5; i++) {
            type(other, key + i);
        }

        assertThat(type(code, key))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader(HttpHeaders.RETRY_AFTER, "900")
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/pickup-locked\"}");
    }

    @Test
    void hearsThatTheParcelWasTakenOut() {
        assertThat(collect(code, key))
                .hasStatusOk()
                .doesNotContainHeader(IdempotencyKey.REPLAYED)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"delivery": "%s", "locker": "%s", "compartment": "03", "collectedAt": "2026-03-02T12:00:00.001Z"}
                        """.formatted(delivered.id(), locker));
        assertThat(collect(code, key)).hasStatusOk().hasHeader(IdempotencyKey.REPLAYED, "true");
    }

    @Test
    void hearsItOnlyWithTheCode() {
        assertThat(collect(other, key))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/wrong-code\", \"attemptsLeft\": 4}");
        assertThat(collect(other, key)).hasStatus(HttpStatus.FORBIDDEN).hasHeader(IdempotencyKey.REPLAYED, "true");
    }

    @Test
    void refusesAKeyWithAnotherCode() {
        type(other, key);

        assertThat(type(code, key)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void knowsNoOtherLocker() {
        assertThat(type(Calls.asDevice("another-locker"), code, key))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/unknown-locker\"}");
    }

    @Test
    void isNotForPeople() {
        assertThat(type(Calls.as(ADA), code, key)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code        | {"compartment": "03", "code": "1234567"}
                    code        | {"compartment": "03", "code": "12345678 "}
                    code        | {"compartment": "03"}
                    compartment | {"compartment": "3", "code": "87654321"}
                    compartment | {"code": "87654321"}
                    force       | {"compartment": "03", "code": "87654321", "force": true}
                    body        | {"code": "87654321"
                    """)
    void namesTheFieldThatIsWrong(String field, String body, CapturedOutput log) {
        assertThat(calls.post("/v1/lockers/{locker}/pickups", Calls.asDevice(locker), locker, key, body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"%s\"".formatted(field))
                .doesNotContain("8765", "1234");
        assertThat(log).doesNotContain("87654321", "1234567");
    }

    @Test
    void neverLogsACode(CapturedOutput log) {
        type(other, "wrong-" + key);
        type(code, key);
        type(other, key);

        assertThat(log).contains("PickupRequest").doesNotContain(code.digits(), other.digits());
    }

    private MvcTestResult collect(PickupCode typed, String name) {
        return calls.post("/v1/lockers/{locker}/pickups/collected", Calls.asDevice(locker), locker, name, body(typed));
    }

    private MvcTestResult type(PickupCode typed, String name) {
        return type(Calls.asDevice(locker), typed, name);
    }

    private MvcTestResult type(RequestPostProcessor caller, PickupCode typed, String name) {
        return calls.post("/v1/lockers/{locker}/pickups", caller, locker, name, body(typed));
    }

    private static String body(PickupCode typed) {
        return "{\"compartment\": \"03\", \"code\": \"%s\"}".formatted(typed.digits());
    }
}
