package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.act.OutboxConflict;
import com.northwind.graphql.act.OutboxDone;
import com.northwind.graphql.act.OutboxRejected;
import com.northwind.graphql.act.PickupCode;
import com.northwind.graphql.act.RejectionReason;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@GraphTest
class OutboxGraphTests {

    private static final String ID = "018f3c1e-7b1a-7c3e-9d55-1f2e3d4c5b6a";
    private static final String SUBMIT = """
            mutation M($entries: [OutboxEntryInput!]!) { submitOutbox(entries: $entries) {
              __typename
              ... on OutboxDone { idempotencyKey pickupCode replayed delivery { id } }
              ... on OutboxConflict { idempotencyKey current { id } }
              ... on OutboxRejected { idempotencyKey reason retriable deliveryNow { id } } } }
            """;

    @Autowired
    HttpGraphQlTester tester;

    @Autowired
    World world;

    private Graph ada;

    @BeforeEach
    void start() {
        world.reset();
        ada = Graph.as(tester, "ada", "courier");
    }

    @Test
    void answersEveryEntryInItsOrder() {
        world.outcome = entry -> switch (entry.idempotencyKey()) {
            case "done" -> new OutboxDone("done", World.delivery("d1"), new PickupCode("12345678"), false);
            case "stale" -> new OutboxConflict("stale", World.delivery("d2"));
            default -> new OutboxRejected(entry.idempotencyKey(), RejectionReason.OUT_OF_ORDER, true, null);
        };

        submit(List.of(entry("done", ID), entry("lost", "no id"), entry("stale", ID), entry("late", ID)))
                .path("submitOutbox")
                .matchesJson("""
                [{"__typename": "OutboxDone", "idempotencyKey": "done", "pickupCode": "12345678", "replayed": false,
                  "delivery": {"id": "d1"}},
                 {"__typename": "OutboxRejected", "idempotencyKey": "lost", "reason": "UNKNOWN_DELIVERY",
                  "retriable": false, "deliveryNow": null},
                 {"__typename": "OutboxConflict", "idempotencyKey": "stale", "current": {"id": "d2"}},
                 {"__typename": "OutboxRejected", "idempotencyKey": "late", "reason": "OUT_OF_ORDER",
                  "retriable": true, "deliveryNow": null}]
                """);

        assertThat(world.calls).containsExactly("outbox done", "outbox stale", "outbox late");
    }

    @Test
    void asksNobodyAboutWhatNamesNoDelivery() {
        submit(List.of(entry("lost", "no id"))).path("submitOutbox[0].reason").hasValue();

        assertThat(world.calls).isEmpty();
    }

    @Test
    void isBounded() {
        for (int size : new int[] {0, 101}) {
            var entries =
                    IntStream.range(0, size).mapToObj(i -> entry("k" + i, ID)).toList();

            submit(entries).errors().satisfy(errors -> assertThat(
                            errors.getFirst().getExtensions())
                    .containsEntry("argument", "entries"));
        }
        assertThat(world.calls).isEmpty();
    }

    @Test
    void isForCouriersOnly() {
        Graph.as(tester, "mona", "manager")
                .ask(SUBMIT, Map.of("entries", List.of(entry("k", ID))))
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN"));
        assertThat(world.calls).isEmpty();
    }

    private GraphQlTester.Response submit(List<Map<String, Object>> entries) {
        return ada.ask(SUBMIT, Map.of("entries", entries));
    }

    private static Map<String, Object> entry(String key, String delivery) {
        return Map.of(
                "idempotencyKey", key, "deliveryId", delivery, "actedAt", "2026-11-20T12:00:00Z", "act", "DELIVER");
    }
}
