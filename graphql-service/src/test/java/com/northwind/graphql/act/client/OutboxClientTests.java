package com.northwind.graphql.act.client;

import static com.northwind.graphql.act.client.Neighbour.DELIVERY;
import static com.northwind.graphql.act.client.Neighbour.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.graphql.act.DeliveryTakenOut;
import com.northwind.graphql.act.OutboxAct;
import com.northwind.graphql.act.OutboxConflict;
import com.northwind.graphql.act.OutboxDone;
import com.northwind.graphql.act.OutboxEntryInput;
import com.northwind.graphql.act.OutboxOutcome;
import com.northwind.graphql.act.OutboxRejected;
import com.northwind.graphql.act.PickupCode;
import com.northwind.graphql.act.RejectionReason;
import com.northwind.graphql.act.TakeOutForDeliveryInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxClientTests {

    @Test
    void tellsWhatCameOfEachEntry() {
        try (Neighbour neighbour = new Neighbour()) {
            neighbour.answers(200, """
                    {"outcomes": [
                      {"key": "a", "outcome": "DONE", "reason": null, "retriable": false, "delivery": %1$s, "pickupCode": "12345678"},
                      {"key": "b", "outcome": "REPLAYED", "reason": null, "retriable": false, "delivery": %1$s, "pickupCode": null},
                      {"key": "c", "outcome": "CONFLICT", "reason": null, "retriable": false, "delivery": %1$s, "pickupCode": null},
                      {"key": "d", "outcome": "REJECTED", "reason": "OUT_OF_ORDER", "retriable": true, "delivery": null, "pickupCode": null}
                    ]}
                    """.formatted(DELIVERY));

            List<OutboxOutcome> outcomes = Objects.requireNonNull(
                    neighbour.client().submit(List.of(entry()), "token").block(Duration.ofSeconds(30)));

            assertThat(outcomes).extracting(OutboxOutcome::idempotencyKey).containsExactly("a", "b", "c", "d");
            assertThat(outcomes.get(0)).isInstanceOfSatisfying(OutboxDone.class, done -> {
                assertThat(done.replayed()).isFalse();
                assertThat(done.pickupCode()).isEqualTo(new PickupCode("12345678"));
            });
            assertThat(outcomes.get(1)).isInstanceOfSatisfying(OutboxDone.class, done -> assertThat(done.replayed())
                    .isTrue());
            assertThat(outcomes.get(2)).isInstanceOf(OutboxConflict.class);
            assertThat(outcomes.get(3)).isEqualTo(new OutboxRejected("d", RejectionReason.OUT_OF_ORDER, true, null));
            assertThat(outcomes.toString()).doesNotContain("12345678");
            assertThat(neighbour.requests)
                    .containsExactly("POST /v1/outbox null Bearer token {\"entries\":[{\"key\":\"a\",\"after\":null,"
                            + "\"delivery\":\"%s\",\"actedAt\":\"2026-11-20T12:00:00Z\",\"act\":\"DELIVER\","
                                    .formatted(ID)
                            + "\"expectedRevision\":null,\"locker\":null,\"size\":null,\"photoKey\":null,"
                            + "\"signatureKey\":null,\"reason\":null,\"note\":null}]}");
        }
    }

    @Test
    void keepsNobodyFromActingHoweverManyAndSlowTheyAre() {
        try (Neighbour neighbour = new Neighbour()) {
            DeliveryClient client = neighbour.client();
            neighbour.isSilent();
            List<CompletableFuture<List<OutboxOutcome>>> slow = IntStream.range(0, 160)
                    .mapToObj(_ -> client.submit(List.of(entry()), "token").toFuture())
                    .toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> slow.stream().anyMatch(Future::isDone));
            neighbour.answers(200, DELIVERY);

            assertThat(client.takeOut(new TakeOutForDeliveryInput(ID, "k", null, null), "token")
                            .block(Duration.ofSeconds(30)))
                    .isInstanceOf(DeliveryTakenOut.class);
            assertThat(slow.stream().filter(Future::isDone))
                    .allSatisfy(refused -> assertThat(refused).isCompletedExceptionally());
        }
    }

    private static OutboxEntryInput entry() {
        return new OutboxEntryInput(
                "a",
                null,
                ID,
                Instant.parse("2026-11-20T12:00:00Z"),
                OutboxAct.DELIVER,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
