package com.northwind.deliveries.delivery.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Phone;
import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryStatus;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Occupancy;
import com.northwind.testing.TestIssuer;
import com.northwind.web.IdempotencyKey;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TableTest
class ActsIT {

    private static final int CALLS = 50;

    private final Courier courier = new Courier("courier-" + UUID.randomUUID());
    private final Delivery delivery = Parcels.carriedBy(courier);
    private final Compartment reserved = Parcels.reserved(delivery);
    private final String path = "/v1/deliveries/%s/delivered".formatted(delivery.id());

    private final Warehouse warehouse = new Warehouse();

    @Autowired
    Deliveries deliveries;

    @Autowired
    Compartments compartments;

    @LocalServerPort
    int port;

    @BeforeEach
    void schedule() {
        warehouse.given(delivery);
        warehouse.given(reserved);
    }

    @Test
    void isOneEffectForARepeatedKey() {
        Phone phone = Phone.of(courier.subject(), port);

        HttpResponse<String> first = phone.insist(path, "k", "{\"expectedRevision\": 3}");
        HttpResponse<String> second = phone.insist(path, "k", "{\"expectedRevision\": 3}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue(IdempotencyKey.REPLAYED)).contains("true");
        assertThat(second.body()).isEqualTo(first.body());
        deliveredOnce();
    }

    @Test
    void isOneEffectOfManyEqualCallsAtOnce() throws Exception {
        Phone phone = Phone.of(courier.subject(), port);

        List<HttpResponse<String>> answers = atOnce(() -> phone.insist(path, "k", "{\"expectedRevision\": 3}"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers)
                .filteredOn(answer ->
                        answer.headers().firstValue(IdempotencyKey.REPLAYED).isEmpty())
                .hasSizeLessThanOrEqualTo(1); // none, if the first answer came too late and was asked for again
        deliveredOnce();
    }

    @Test
    void isOneEffectOfManyCallsWithTheirOwnKeys() throws Exception {
        Phone phone = Phone.of(courier.subject(), port);

        List<HttpResponse<String>> answers =
                atOnce(() -> phone.insist(path, UUID.randomUUID().toString(), "{\"expectedRevision\": 3}"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer -> assertThat(answer.body()).contains("/problems/stale-delivery", "\"revision\":4"));
        deliveredOnce();
    }

    @Test
    void changesNothingForACourierWhoSawAnOldRevision() {
        HttpResponse<String> answer = Phone.of(courier.subject(), port).insist(path, "k", "{\"expectedRevision\": 2}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("/problems/stale-delivery", "\"current\":{\"id\":\"" + delivery.id());
        untouched();
    }

    @Test
    void changesNothingForAnotherCourier() {
        HttpResponse<String> answer = Phone.of("another-courier", port).insist(path, "k", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        untouched();
    }

    @Test
    void changesNothingForAnExpiredToken() {
        String expired = TestIssuer.expired(courier.subject(), "courier");

        assertThat(Phone.with(expired, port).post(path, "k", "{}").statusCode()).isEqualTo(401);
        untouched();
    }

    private void deliveredOnce() {
        assertThat(deliveries.find(delivery.id())).hasValueSatisfying(it -> {
            assertThat(it.status()).isEqualTo(DeliveryStatus.DELIVERED);
            assertThat(it.revision()).isEqualTo(delivery.revision() + 1);
            assertThat(warehouse.changes(courier.subject()))
                    .singleElement()
                    .satisfies(change -> assertThat(change.stamp().changedAt()).isEqualTo(it.changedAt()))
                    .satisfies(change -> assertThat(change.stamp().trace()).isNotNull());
        });
        assertThat(compartments.find(reserved.id())).hasValueSatisfying(it -> {
            assertThat(it.occupancy()).isEqualTo(Occupancy.OCCUPIED);
            assertThat(it.revision()).isEqualTo(reserved.revision() + 1);
        });
    }

    private void untouched() {
        assertThat(deliveries.find(delivery.id())).contains(delivery);
        assertThat(compartments.find(reserved.id())).contains(reserved);
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> call)
            throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = callers.invokeAll(
                    IntStream.range(0, CALLS).mapToObj(i -> call).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
