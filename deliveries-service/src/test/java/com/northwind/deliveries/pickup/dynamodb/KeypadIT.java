package com.northwind.deliveries.pickup.dynamodb;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.deliveries.Phone;
import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.PickupCode;
import com.northwind.deliveries.pickup.Box;
import com.northwind.deliveries.pickup.Residents;
import com.northwind.testing.TestIssuer;
import com.northwind.web.IdempotencyKey;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@TableTest
class KeypadIT {

    private static final int GUESSES = 50;

    private final Shelf shelf = new Shelf();
    private final Delivery delivered = Parcels.delivered(ADA);
    private final Box box = Residents.box(delivered);
    private final PickupCode code = Residents.CODES.codeOf(delivered);
    private final String path = "/v1/lockers/%s/pickups".formatted(box.locker());

    @LocalServerPort
    int port;

    private Phone keypad;

    @BeforeEach
    void deliver() {
        shelf.given(Residents.CODES.issue(delivered));
        keypad = Phone.with(device(box.locker(), "readings:write"), port);
    }

    @Test
    void leavesOneCommandForTheLockerHoweverOftenItIsRepeated() {
        HttpResponse<String> first = type(code, "k");
        HttpResponse<String> second = type(code, "k");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue(IdempotencyKey.REPLAYED)).contains("true");
        assertThat(shelf.commands(box)).singleElement().satisfies(it -> {
            assertThat(first.body()).contains(it.id());
            assertThat(it.delivery()).isEqualTo(delivered.id().toString());
            assertThat(it.requestedBy()).isEqualTo("device-" + box.locker());
            assertThat(it.expiresAt()).isEqualTo(it.stamp().changedAt().plusSeconds(10));
        });
    }

    @Test
    void looksAtFiveOfManyWrongCodesAtOnce() throws Exception {
        List<HttpResponse<String>> answers = atOnce(Residents.other(code));

        assertThat(answers).filteredOn(it -> it.statusCode() == 403).hasSize(5);
        assertThat(answers).filteredOn(it -> it.statusCode() == 429).hasSize(GUESSES - 5);
        assertThat(answers)
                .filteredOn(it -> it.statusCode() == 403)
                .extracting(HttpResponse::body)
                .extracting(body -> body.replaceAll(".*\"attemptsLeft\":(\\d).*", "$1"))
                .containsExactlyInAnyOrder("4", "3", "2", "1", "0");
        assertThat(type(code, "right").statusCode()).isEqualTo(429);
        assertThat(shelf.commands(box)).isEmpty();
    }

    @Test
    void looksAtFiveCodesOfAnEmptyCompartmentToo() throws Exception {
        shelf.taken(box);

        List<HttpResponse<String>> answers = atOnce(code);

        assertThat(answers).filteredOn(it -> it.statusCode() == 403).hasSize(5);
        assertThat(answers).filteredOn(it -> it.statusCode() == 429).hasSize(GUESSES - 5);
    }

    @Test
    void isOnlyForTheDeviceOfTheLocker() {
        assertThat(Phone.with(device("riverside-a", "readings:write"), port)
                        .post(path, "k", body(code))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Phone.with(device(box.locker(), "invoices:read"), port)
                        .post(path, "k", body(code))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Phone.of("ada", port).post(path, "k", body(code)).statusCode())
                .isEqualTo(403);
        assertThat(shelf.commands(box)).isEmpty();
    }

    @Test
    void leavesNoCodeInTheTable() {
        type(Residents.other(code), "wrong");
        type(code, "right");

        assertThat(shelf.items(box).toString())
                .contains("ATTEMPTS#03", "PICKUP#03", "COMMAND#")
                .doesNotContain(code.digits(), Residents.other(code).digits());
        assertThat(shelf.ledger("device-" + box.locker(), "right#code").toString())
                .contains("fingerprint")
                .doesNotContain(code.digits());
    }

    private List<HttpResponse<String>> atOnce(PickupCode typed) throws InterruptedException, ExecutionException {
        Callable<HttpResponse<String>> guess =
                () -> type(typed, UUID.randomUUID().toString());
        try (ExecutorService strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = strangers.invokeAll(
                    IntStream.range(0, GUESSES).mapToObj(i -> guess).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    /** Again with the same key, as long as others are in the way or the table is slow. */
    private HttpResponse<String> type(PickupCode typed, String key) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> keypad.post(path, key, body(typed)), it -> !Set.of(409, 503)
                        .contains(it.statusCode()));
    }

    private static String body(PickupCode typed) {
        return "{\"compartment\": \"03\", \"code\": \"%s\"}".formatted(typed.digits());
    }

    private static String device(String locker, String scope) {
        return TestIssuer.client("device-" + locker, scope, Map.of("device", locker));
    }
}
