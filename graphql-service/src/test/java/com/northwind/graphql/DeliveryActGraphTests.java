package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.act.DeliveryConflict;
import com.northwind.graphql.act.DeliveryMarked;
import com.northwind.graphql.act.DeliveryNotPossible;
import com.northwind.graphql.act.DoorCommandIssued;
import com.northwind.graphql.failure.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import reactor.core.publisher.Mono;

@GraphTest
class DeliveryActGraphTests {

    private static final String ID = "018f3c1e-7b1a-7c3e-9d55-1f2e3d4c5b6a";
    private static final String MARK = """
            mutation { markDelivered(input: {deliveryId: "%s", idempotencyKey: "%s" %s}) {
              __typename
              ... on DeliveryMarked { replayed delivery { id } }
              ... on DeliveryConflict { current { id } }
              ... on DeliveryNotPossible { reason current { compartment { locker { name } } } } } }
            """;
    private static final String OPEN = """
            mutation { openCompartment(input: {deliveryId: "%s", idempotencyKey: "k"}) {
              __typename
              ... on DoorCommandIssued { commandId locker compartment expiresAt replayed }
              ... on DeliveryNotPossible { reason } } }
            """.formatted(ID);

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
    void marks() {
        world.marking = Mono.just(new DeliveryMarked(World.delivery("d1"), true));

        mark(", expectedRevision: 4, signatureKey: \"signatures/%s.svg\"".formatted(ID))
                .matchesJson("""
                {"__typename": "DeliveryMarked", "replayed": true, "delivery": {"id": "d1"}}
                """);
        assertThat(world.calls)
                .containsExactly("MarkDeliveredInput[deliveryId=%1$s, idempotencyKey=k, expectedRevision=4, "
                        .concat("signatureKey=signatures/%1$s.svg]")
                        .formatted(ID));
    }

    @Test
    void answersAConflictAsAResult() {
        world.marking = Mono.just(new DeliveryConflict(World.delivery("d1")));

        mark("").matchesJson("""
                {"__typename": "DeliveryConflict", "current": {"id": "d1"}}
                """);
    }

    @Test
    void answersWhyNotAsAResult() {
        world.marking = Mono.just(DeliveryNotPossible.of(World.delivery("d1")));

        mark("").matchesJson("""
                {"__typename": "DeliveryNotPossible", "reason": "STATUS",
                 "current": {"compartment": {"locker": {"name": "Lobby"}}}}
                """);
    }

    @Test
    void opens() {
        world.opening = Mono.just(new DoorCommandIssued("c1", "riverside-a", "03", World.NOON, false));

        ada.ask(OPEN).path("openCompartment").matchesJson("""
                {"__typename": "DoorCommandIssued", "commandId": "c1", "locker": "riverside-a", "compartment": "03",
                 "expiresAt": "2026-11-20T12:00:00.000Z", "replayed": false}
                """);
    }

    @Test
    void hasACodeForEveryRefusal() {
        world.marking = Mono.error(Refusal.notFound("delivery"));
        assertThat(ada.refusal(MARK.formatted(ID, "k", ""))).isEqualTo("NOT_FOUND");
        world.marking = Mono.error(Refusal.keyReused());
        assertThat(ada.refusal(MARK.formatted(ID, "k", ""))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        world.marking = Mono.error(Refusal.unavailable(new IllegalStateException()));
        assertThat(ada.refusal(MARK.formatted(ID, "k", ""))).isEqualTo("UNAVAILABLE");
    }

    @Test
    void reachesNobodyWithWhatDoesNotFit() {
        assertThat(ada.error(MARK.formatted(ID, "a key\\r\\nX-Evil: 1", "")))
                .containsEntry("argument", "idempotencyKey");
        assertThat(ada.error(MARK.formatted(ID, "k", ", signatureKey: \"../secrets\"")))
                .containsEntry("argument", "signatureKey");
        for (String id : List.of("", "..", "../invoices", "d1")) {
            assertThat(ada.refusal(MARK.formatted(id, "k", ""))).isEqualTo("NOT_FOUND");
        }
        assertThat(world.calls).isEmpty();
    }

    @Test
    void isForCouriersOnly() {
        Graph mona = Graph.as(tester, "mona", "manager");

        assertThat(mona.refusal(MARK.formatted(ID, "k", ""))).isEqualTo("FORBIDDEN");
        assertThat(mona.refusal(OPEN)).isEqualTo("FORBIDDEN");
        assertThat(world.calls).isEmpty();
    }

    private GraphQlTester.Path mark(String more) {
        return ada.ask(MARK.formatted(ID, "k", more)).path("markDelivered");
    }
}
