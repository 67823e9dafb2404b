package com.northwind.graphql.act.client;

import static com.northwind.graphql.act.client.Neighbour.DELIVERY;
import static com.northwind.graphql.act.client.Neighbour.ID;
import static com.northwind.graphql.act.client.Neighbour.MARKED;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.act.CompartmentReserved;
import com.northwind.graphql.act.DeliveryConflict;
import com.northwind.graphql.act.DeliveryMarked;
import com.northwind.graphql.act.DeliveryNotPossible;
import com.northwind.graphql.act.DeliveryReturned;
import com.northwind.graphql.act.DeliveryTakenOut;
import com.northwind.graphql.act.DoorCommandIssued;
import com.northwind.graphql.act.FailureReported;
import com.northwind.graphql.act.MarkDeliveredInput;
import com.northwind.graphql.act.NotPossibleReason;
import com.northwind.graphql.act.OpenCompartmentInput;
import com.northwind.graphql.act.PickupCode;
import com.northwind.graphql.act.ReportFailureInput;
import com.northwind.graphql.act.RequestUploadInput;
import com.northwind.graphql.act.ReserveCompartmentInput;
import com.northwind.graphql.act.ReturnDeliveryInput;
import com.northwind.graphql.act.TakeOutForDeliveryInput;
import com.northwind.graphql.act.UploadGranted;
import com.northwind.graphql.act.UploadKind;
import com.northwind.graphql.act.UploadType;
import com.northwind.graphql.delivery.DeliveryFailure;
import com.northwind.graphql.locker.Compartment;
import com.northwind.table.CompartmentSize;
import com.northwind.table.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DeliveryClientTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String TOKEN = "token-of-ada";

    private final Neighbour neighbour = new Neighbour();
    private final DeliveryClient client = neighbour.client();

    @AfterEach
    void stop() {
        neighbour.close();
    }

    @Test
    void marksWithTheCallersTokenAndKey() {
        neighbour.answers(200, MARKED);

        var result =
                await(client.markDelivered(new MarkDeliveredInput(ID, "key-1", 3L, null, "photos/1", null), TOKEN));

        assertThat(result).isInstanceOfSatisfying(DeliveryMarked.class, marked -> {
            assertThat(marked.replayed()).isFalse();
            assertThat(marked.pickupCode()).isEqualTo(new PickupCode("12345678"));
            assertThat(marked.delivery().compartment()).isEqualTo(new Compartment("riverside", "riverside-a", "03"));
            assertThat(marked.delivery().failure()).isEqualTo(new DeliveryFailure(FailureReason.DAMAGED, "wet"));
        });
        assertThat(result.toString()).doesNotContain("12345678");
        assertThat(neighbour.requests)
                .containsExactly("POST /v1/deliveries/%s/delivered key-1 Bearer token-of-ada ".formatted(ID)
                        + "{\"expectedRevision\":3,\"actedAt\":null,\"photoKey\":\"photos/1\",\"signatureKey\":null}");
    }

    @Test
    void doesEveryAct() {
        neighbour.answers(200, DELIVERY);

        assertThat(await(client.takeOut(new TakeOutForDeliveryInput(ID, "k", null, NOON), TOKEN)))
                .isInstanceOf(DeliveryTakenOut.class);
        assertThat(await(client.reserve(
                        new ReserveCompartmentInput(ID, "k", null, null, "riverside-a", CompartmentSize.LARGE), TOKEN)))
                .isInstanceOf(CompartmentReserved.class);
        assertThat(await(client.reportFailure(
                        new ReportFailureInput(ID, "k", null, null, FailureReason.REFUSED, "no"), TOKEN)))
                .isInstanceOf(FailureReported.class);
        assertThat(await(client.takeBack(new ReturnDeliveryInput(ID, "k", 1L, null), TOKEN)))
                .isInstanceOf(DeliveryReturned.class);

        assertThat(neighbour.requests)
                .extracting(request -> request.replace("POST /v1/deliveries/%s/".formatted(ID), "")
                        .replace(" k Bearer token-of-ada", ""))
                .containsExactly(
                        "out-for-delivery {\"expectedRevision\":null,\"actedAt\":\"2026-11-20T12:00:00Z\"}",
                        "reservation {\"expectedRevision\":null,\"actedAt\":null,\"locker\":\"riverside-a\",\"size\":\"LARGE\"}",
                        "failed {\"expectedRevision\":null,\"actedAt\":null,\"reason\":\"REFUSED\",\"note\":\"no\"}",
                        "returned {\"expectedRevision\":1,\"actedAt\":null}");
    }

    @Test
    void saysThatAnAnswerIsARepetition() {
        neighbour.does(exchange -> {
            exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
            Neighbour.write(exchange, 200, MARKED);
        });

        assertThat(await(client.markDelivered(new MarkDeliveredInput(ID, "k", null, null, null, null), TOKEN)))
                .isInstanceOfSatisfying(DeliveryMarked.class, marked -> assertThat(marked.replayed())
                        .isTrue());
    }

    @Test
    void opens() {
        neighbour.answers(202, """
                {"commandId": "c1", "locker": "riverside-a", "compartment": "03", "expiresAt": "2026-11-20T12:00:00.000Z"}
                """);

        assertThat(await(client.open(new OpenCompartmentInput(ID, "k", null), TOKEN)))
                .isEqualTo(new DoorCommandIssued("c1", "riverside-a", "03", NOON, false));
    }

    @Test
    void asksWhereToUpload() {
        neighbour.answers(201, """
                {"key": "photos/1.jpg", "url": "http://blobs.example/secret", "expiresAt": "2026-11-20T12:00:00.000Z",
                 "headers": {"If-None-Match": "*", "Content-Type": "image/jpeg"}}
                """);

        var result =
                await(client.requestUpload(new RequestUploadInput(ID, UploadKind.PHOTO, UploadType.JPEG, 7), TOKEN));

        assertThat(result)
                .isEqualTo(new UploadGranted(
                        "photos/1.jpg",
                        "http://blobs.example/secret",
                        List.of(
                                new UploadGranted.Header("Content-Type", "image/jpeg"),
                                new UploadGranted.Header("If-None-Match", "*")),
                        NOON));
        assertThat(result.toString()).doesNotContain("secret");
        assertThat(neighbour.requests.getFirst())
                .endsWith("{\"kind\":\"PHOTO\",\"contentType\":\"image/jpeg\",\"length\":7}");
    }

    @Test
    void tellsWhenNothingMayBeUploadedAnyMore() {
        neighbour.refuses(409, "delivery-state", ", \"reason\": \"STATUS\", \"current\": " + DELIVERY);

        var result =
                await(client.requestUpload(new RequestUploadInput(ID, UploadKind.PHOTO, UploadType.JPEG, 7), TOKEN));

        assertThat(result).isInstanceOfSatisfying(DeliveryNotPossible.class, refused -> {
            assertThat(refused.reason()).isEqualTo(NotPossibleReason.STATUS);
            assertThat(refused.current().revision()).isEqualTo(4);
        });
        assertThat(neighbour.requests).hasSize(1);
    }

    @Test
    void tellsOfAConflict() {
        neighbour.refuses(409, "stale-delivery", ", \"current\": " + DELIVERY);

        assertThat(await(client.takeOut(new TakeOutForDeliveryInput(ID, "k", 3L, null), TOKEN)))
                .isInstanceOfSatisfying(
                        DeliveryConflict.class,
                        conflict -> assertThat(conflict.current().revision()).isEqualTo(4));
    }

    @Test
    void tellsWhenTheDeliveryDoesNotAllowIt() {
        for (NotPossibleReason reason : NotPossibleReason.values()) {
            neighbour.refuses(
                    409, "delivery-state", ", \"reason\": \"%s\", \"current\": %s".formatted(reason, DELIVERY));

            assertThat(await(client.open(new OpenCompartmentInput(ID, "k", null), TOKEN)))
                    .isInstanceOfSatisfying(DeliveryNotPossible.class, refused -> assertThat(refused.reason())
                            .isEqualTo(reason));
        }
    }

    private static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(Duration.ofSeconds(30)));
    }
}
