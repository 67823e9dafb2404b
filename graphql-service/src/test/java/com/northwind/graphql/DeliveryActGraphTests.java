package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.act.CompartmentReserved;
import com.northwind.graphql.act.DeliveryConflict;
import com.northwind.graphql.act.DeliveryMarked;
import com.northwind.graphql.act.DeliveryNotPossible;
import com.northwind.graphql.act.DeliveryReturned;
import com.northwind.graphql.act.DeliveryTakenOut;
import com.northwind.graphql.act.DoorCommandIssued;
import com.northwind.graphql.act.FailureReported;
import com.northwind.graphql.act.NotPossibleReason;
import com.northwind.graphql.act.PickupCode;
import com.northwind.graphql.act.UploadGranted;
import com.northwind.graphql.failure.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@GraphTest
class DeliveryActGraphTests {

    private static final String ID = "018f3c1e-7b1a-7c3e-9d55-1f2e3d4c5b6a";
    private static final String UPLOAD = """
            mutation { requestUpload(input: {deliveryId: "%s", kind: PHOTO, type: JPEG, length: 9}) {
              ... on UploadGranted { key url headers { name value } expiresAt }
              ... on DeliveryNotPossible { reason current { id } } } }
            """;

    static final List<String> ACTS = List.of(
            "takeOutForDelivery",
            "reserveCompartment",
            "openCompartment",
            "markDelivered",
            "reportFailure",
            "returnDelivery");

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
        world.result = new DeliveryMarked(World.delivery("d1"), new PickupCode("12345678"), true);

        act(
                        "markDelivered",
                        ", expectedRevision: 4, actedAt: \"2026-11-20T12:00:00Z\", photoKey: \"p\", signatureKey: \"s\"")
                .matchesJson("""
                {"__typename": "DeliveryMarked", "pickupCode": "12345678", "replayed": true, "delivery": {"id": "d1"}}
                """);

        assertThat(world.calls)
                .containsExactly(
                        "MarkDeliveredInput[deliveryId=%s, idempotencyKey=k, expectedRevision=4, ".formatted(ID)
                                + "actedAt=2026-11-20T12:00:00Z, photoKey=p, signatureKey=s]");
    }

    @Test
    void opens() {
        world.result = new DoorCommandIssued("c1", "riverside-a", "03", World.NOON, false);

        act("openCompartment", "").matchesJson("""
                {"__typename": "DoorCommandIssued", "commandId": "c1", "locker": "riverside-a", "compartment": "03",
                 "expiresAt": "2026-11-20T12:00:00.000Z", "replayed": false}
                """);
    }

    @Test
    void tellsHowTheDeliveryIsAfterEveryAct() {
        Map.of(
                        "takeOutForDelivery", new DeliveryTakenOut(World.delivery("d1"), false),
                        "reserveCompartment", new CompartmentReserved(World.delivery("d1"), false),
                        "reportFailure", new FailureReported(World.delivery("d1"), false),
                        "returnDelivery", new DeliveryReturned(World.delivery("d1"), false))
                .forEach((act, result) -> {
                    world.result = result;

                    act(act, needed(act))
                            .matchesJson("""
                            {"__typename": "%s", "replayed": false, "delivery": {"id": "d1"}}
                            """.formatted(result.getClass().getSimpleName()));
                });
    }

    @Test
    void asksWhereToUpload() {
        world.result = new UploadGranted(
                "photos/1.jpg",
                "http://blobs.example/1",
                List.of(new UploadGranted.Header("Content-Type", "image/jpeg")),
                World.NOON);

        ada.ask(UPLOAD.formatted(ID)).path("requestUpload").matchesJson("""
                {"key": "photos/1.jpg", "url": "http://blobs.example/1", "expiresAt": "2026-11-20T12:00:00.000Z",
                 "headers": [{"name": "Content-Type", "value": "image/jpeg"}]}
                """);
    }

    @Test
    void tellsWhenNothingMayBeUploadedAnyMore() {
        world.result = new DeliveryNotPossible(World.delivery("d1"), NotPossibleReason.STATUS);

        ada.ask(UPLOAD.formatted(ID)).path("requestUpload").matchesJson("""
                {"reason": "STATUS", "current": {"id": "d1"}}
                """);
    }

    @ParameterizedTest
    @FieldSource("ACTS")
    void answersAsAResultWhatTheCourierCanSee(String act) {
        world.result = new DeliveryConflict(World.delivery("d1"));
        act(act, needed(act)).matchesJson("""
                {"__typename": "DeliveryConflict", "current": {"id": "d1"}}
                """);

        world.result = new DeliveryNotPossible(World.delivery("d1"), NotPossibleReason.NO_VACANCY);
        act(act, needed(act)).matchesJson("""
                {"__typename": "DeliveryNotPossible", "reason": "NO_VACANCY",
                 "current": {"compartment": {"locker": {"name": "Lobby"}}}}
                """);
    }

    @Test
    void hasACodeForEveryRefusal() {
        world.result = Refusal.notFound("delivery");
        assertThat(ada.refusal(document("markDelivered", ""))).isEqualTo("NOT_FOUND");

        world.result = Refusal.keyReused();
        assertThat(ada.refusal(document("markDelivered", ""))).isEqualTo("IDEMPOTENCY_KEY_REUSED");

        world.result = Refusal.unavailable(Duration.ofSeconds(3), new IllegalStateException());
        assertThat(ada.error(document("markDelivered", "")))
                .containsEntry("code", "UNAVAILABLE")
                .containsEntry("retryAfter", 3);
    }

    @ParameterizedTest
    @FieldSource("ACTS")
    void reachNobodyWithWhatDoesNotFit(String act) {
        Stream.of("a key\\r\\nX-Evil: 1", "", "k".repeat(101))
                .map(key -> document(act, ID, key, needed(act)))
                .forEach(document -> ada.ask(document).errors().satisfy(errors -> {
                    assertThat(errors.getFirst().getMessage()).contains("idempotencyKey", "1 to 100 letters");
                    assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_REQUEST");
                }));
        Stream.of("", "..", "../invoices", "d1")
                .map(id -> document(act, id, "k", needed(act)))
                .forEach(document -> ada.ask(document).errors().satisfy(errors -> {
                    assertThat(errors.getFirst().getMessage()).contains("deliveryId", "a UUID in lower case");
                    assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_REQUEST");
                }));
        assertThat(ada.refusal(UPLOAD.formatted("../invoices"))).isEqualTo("BAD_REQUEST");

        assertThat(world.calls).isEmpty();
    }

    @Test
    void refusesAKeyInAVariableAsWell() {
        String document = """
                mutation M($k: IdempotencyKey!) { openCompartment(input: {deliveryId: "%s", idempotencyKey: $k}) {
                  __typename } }
                """.formatted(ID);

        ada.ask(document, Map.of("k", "a b")).errors().satisfy(errors -> {
            assertThat(errors.getFirst().getMessage()).contains("'k'", "1 to 100 letters");
            assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_REQUEST");
        });
    }

    @ParameterizedTest
    @FieldSource("ACTS")
    void areForCouriersOnly(String act) {
        Graph mona = Graph.as(tester, "mona", "manager");

        assertThat(mona.refusal(document(act, needed(act)))).isEqualTo("FORBIDDEN");
        assertThat(mona.refusal(UPLOAD.formatted(ID))).isEqualTo("FORBIDDEN");
        assertThat(world.calls).isEmpty();
    }

    private GraphQlTester.Path act(String act, String more) {
        return ada.ask(document(act, more)).path(act);
    }

    private static String needed(String act) {
        return act.equals("reportFailure") ? ", reason: DAMAGED" : "";
    }

    private static String document(String act, String more) {
        return document(act, ID, "k", more);
    }

    /** Only those of the outcomes that this act has. */
    private static String document(String act, String id, String key, String more) {
        String done =
                switch (act) {
                    case "takeOutForDelivery" -> "DeliveryTakenOut";
                    case "reserveCompartment" -> "CompartmentReserved";
                    case "openCompartment" -> "DoorCommandIssued";
                    case "markDelivered" -> "DeliveryMarked";
                    case "reportFailure" -> "FailureReported";
                    default -> "DeliveryReturned";
                };
        return """
                mutation {
                  %1$s(input: {deliveryId: "%2$s", idempotencyKey: "%3$s" %4$s}) {
                    __typename
                    ... on DeliveryTakenOut { replayed delivery { id } }
                    ... on CompartmentReserved { replayed delivery { id } }
                    ... on DoorCommandIssued { commandId locker compartment expiresAt replayed }
                    ... on DeliveryMarked { pickupCode replayed delivery { id } }
                    ... on FailureReported { replayed delivery { id } }
                    ... on DeliveryReturned { replayed delivery { id } }
                    ... on DeliveryConflict { current { id } }
                    ... on DeliveryNotPossible { reason current { compartment { locker { name } } } }
                  }
                }
                """.formatted(act, id, key, more)
                .lines()
                .filter(line -> !line.contains("... on")
                        || line.contains(done)
                        || line.contains("DeliveryConflict")
                        || line.contains("DeliveryNotPossible"))
                .reduce("", (text, line) -> text + line + "\n");
    }
}
