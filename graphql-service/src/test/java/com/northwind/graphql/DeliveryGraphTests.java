package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.delivery.DeliveryEvent;
import com.northwind.table.DeliveryEventKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@GraphTest
class DeliveryGraphTests {

    private static final String CARD = """
            status revision size date courier deliveredAt changedAt
            recipient { name unit }
            building { id name zone }
            compartment { number size door locker { id name } }
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
    void showsACourierTheirDelivery() {
        ada.ask(one(CARD)).path("delivery").matchesJson("""
                {
                  "status": "OUT_FOR_DELIVERY", "revision": 3, "size": "SMALL", "date": "2026-11-20", "courier": "ada",
                  "deliveredAt": null, "changedAt": "2026-11-20T12:00:00.000Z",
                  "recipient": {"name": "Rosa", "unit": "4b"},
                  "building": {"id": "riverside", "name": "The riverside", "zone": "Europe/Berlin"},
                  "compartment": {
                    "number": "01", "size": "MEDIUM", "door": "CLOSED", "locker": {"id": "riverside-a", "name": "Lobby"}
                  }
                }
                """);
    }

    @Test
    void hidesAnotherCouriersDelivery() {
        Graph.as(tester, "ben", "courier").ask(one("id")).path("delivery").valueIsNull();
    }

    @Test
    void hidesWhatIsNotThereInTheSameWay() {
        ada.ask("{ delivery(id: \"%s\") { id } }".formatted(World.id(9)))
                .path("delivery")
                .valueIsNull();
    }

    @Test
    void showsAManagerTheDeliveriesOfTheirBuildingOnly() {
        Graph.as(tester, "mona", "manager")
                .ask(one("id"))
                .path("delivery.id")
                .entity(String.class)
                .isEqualTo(World.id(1));
        Graph.as(tester, "nils", "manager").ask(one("id")).path("delivery").valueIsNull();
    }

    @Test
    void trustsTheGroupAndNotTheName() {
        Graph.as(tester, "ada").ask(one("id")).path("delivery").valueIsNull();
    }

    @Test
    void asksForEverythingAroundADayAtOnce() {
        ada.ask("{ myDeliveries(date: \"2026-11-20\") { edges { node { %s } } } }".formatted(CARD))
                .path("myDeliveries.edges[*].node.compartment.locker.name")
                .entityList(String.class)
                .hasSize(3);

        assertThat(world.calls)
                .contains("buildings", "lockers", "sizes", "doors")
                .hasSize(5);
    }

    @Test
    void asksForNothingAroundThatIsNotWanted() {
        ada.ask("{ myDeliveries(date: \"2026-11-20\") { edges { node { id compartment { number } } } } }");

        assertThat(world.calls).hasSize(1);
    }

    @Test
    void mintsASignatureUrlOnlyWhenAskedFor() {
        ada.ask(one("id"));
        assertThat(world.calls).isEmpty();

        ada.ask(one("signatureUrl"))
                .path("delivery.signatureUrl")
                .entity(String.class)
                .isEqualTo("https://blobs.example/signatures/%s.svg".formatted(World.id(1)));
        assertThat(world.calls).containsExactly("evidence signatures/%s.svg".formatted(World.id(1)));
    }

    @Test
    void keepsTheDayToCouriers() {
        assertThat(Graph.as(tester, "mona", "manager")
                        .refusal("{ myDeliveries(date: \"2026-11-20\") { edges { cursor } } }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void readsADeliveryTogetherWithItsHistory() {
        world.events.add(new DeliveryEvent(DeliveryEventKind.FAILED, World.NOON, null, "ada", "DAMAGED", 3));

        ada.ask(one("""
                id ... on Delivery { history(first: 5) { edges { node { kind at actedAt subject detail revision } } } }
                """)).path("delivery").matchesJson("""
                {"id": "%s", "history": {"edges": [{"node": {"kind": "FAILED", "at": "2026-11-20T12:00:00.000Z",
                  "actedAt": null, "subject": "ada", "detail": "DAMAGED", "revision": 3}}]}}
                """.formatted(World.id(1)));

        assertThat(world.calls).containsExactly("story");
    }

    @Test
    void readsTheHistoriesOfADayAtOnce() {
        ada.ask("{ myDeliveries(date: \"2026-11-20\") { edges { node { history { edges { cursor } } } } } }");

        assertThat(world.calls).hasSize(2).contains("ranges");
    }

    @Test
    void refusesAHistoryThatCannotBe() {
        assertThat(ada.error(one("history(first: 0) { edges { cursor } }"))).containsEntry("argument", "first");
        assertThat(ada.error(one("history(after: \"x\") { edges { cursor } }"))).containsEntry("argument", "after");
    }

    @Test
    void narrowsTheDay() {
        ada.ask("""
                { myDeliveries(date: "2026-11-20", status: [FAILED], building: "riverside", order: NEWEST_FIRST) {
                    edges { cursor } } }
                """);
        ada.ask("{ myDeliveries(date: \"2026-11-20\") { edges { cursor } } }");

        assertThat(world.calls)
                .containsExactly(
                        "DayOfDeliveries[date=2026-11-20, status=[FAILED], building=riverside, order=NEWEST_FIRST]",
                        "DayOfDeliveries[date=2026-11-20, status=[], building=null, order=OLDEST_FIRST]");
        assertThat(ada.error("{ myDeliveries(date: \"2026-11-20\", status: []) { edges { cursor } } }"))
                .containsEntry("argument", "status");
    }

    @Test
    void boundsThePage() {
        for (int first : new int[] {0, -1, 101}) {
            assertThat(ada.error(
                            "{ myDeliveries(date: \"2026-11-20\", first: %d) { edges { cursor } } }".formatted(first)))
                    .containsAllEntriesOf(Map.of("code", "BAD_REQUEST", "argument", "first"));
        }
    }

    @Test
    void refusesACursorThatIsNone() {
        assertThat(ada.error("{ myDeliveries(date: \"2026-11-20\", after: \"??\") { edges { cursor } } }"))
                .containsEntry("argument", "after");
    }

    @Test
    void namesTheArgumentThatIsNoDay() {
        ada.ask("{ myDeliveries(date: \"tomorrow\") { edges { cursor } } }")
                .errors()
                .satisfy(errors -> {
                    assertThat(errors.getFirst().getMessage()).contains("date", "a day such as 2026-11-20");
                    assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_REQUEST");
                });
        ada.ask("query Q($d: Date!) { myDeliveries(date: $d) { edges { cursor } } }", Map.of("d", 7))
                .errors()
                .satisfy(errors -> {
                    assertThat(errors.getFirst().getMessage()).contains("'d'", "a day such as 2026-11-20");
                    assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_REQUEST");
                });
    }

    @Test
    void namesTheArgumentThatIsNoDelivery() {
        for (String id : List.of("", "d1", "..", World.id(1).toUpperCase(Locale.ROOT), "d".repeat(3_000))) {
            ada.ask("{ delivery(id: \"%s\") { id } }".formatted(id)).errors().satisfy(errors -> {
                assertThat(errors.getFirst().getMessage()).contains("id", "a UUID in lower case");
                assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_REQUEST");
            });
        }
    }

    @Test
    void saysWhenTheTableDoesNotAnswer() {
        world.failure = SdkClientException.create("no route to 10.0.0.7");

        ada.ask(one("id")).errors().satisfy(errors -> {
            assertThat(errors.toString()).doesNotContain("10.0.0.7");
            assertThat(errors.getFirst().getExtensions())
                    .containsEntry("code", "UNAVAILABLE")
                    .containsEntry("retryAfter", 1);
        });
    }

    /** Trying again would be in vain. */
    @Test
    void saysThatAQuestionTheTableDoesNotTakeIsOurFault() {
        for (String fault : List.of("ValidationException", "AccessDeniedException", "ResourceNotFoundException")) {
            world.failure = refusal(400, fault);

            assertThat(ada.error(one("id"))).containsEntry("code", "INTERNAL").doesNotContainKey("retryAfter");
        }
    }

    @Test
    void saysThatATableThatIsAskedTooMuchMayBeAskedAgain() {
        for (RuntimeException trouble : List.of(
                refusal(400, "ProvisionedThroughputExceededException"),
                refusal(400, "ThrottlingException"),
                refusal(500, "InternalServerError"),
                refusal(503, "ServiceUnavailable"))) {
            world.failure = trouble;

            assertThat(ada.error(one("id")))
                    .containsEntry("code", "UNAVAILABLE")
                    .containsEntry("retryAfter", 1);
        }
    }

    private static RuntimeException refusal(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .message("The role lacks a right")
                .build();
    }

    @Test
    void saysNothingOfCauses() {
        world.failure = new IllegalStateException("the password is 1234");

        ada.ask(one("id")).errors().satisfy(errors -> {
            assertThat(errors.toString()).doesNotContain("1234");
            assertThat(errors.getFirst().getExtensions()).containsEntry("code", "INTERNAL");
        });
    }

    private static String one(String fields) {
        return "{ delivery(id: \"%s\") { %s } }".formatted(World.id(1), fields);
    }
}
