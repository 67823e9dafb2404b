package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.Condition;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.LockerItem;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import com.northwind.testing.LocalAws;
import com.northwind.testing.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(LocalAws.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LettersIT {

    private static final Duration END = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    DynamoDbClient table;

    @Autowired
    SqsClient queue;

    private final String locker = "annex-" + UUID.randomUUID();

    @Test
    void showWhatALockerSaidAndWhyNobodyUnderstoodIt() {
        Instant before = Instant.parse("2026-01-01T00:00:00Z");
        try (Device device = new Device(locker)) {
            await().atMost(END).untilAsserted(() -> {
                device.publish("{\"door\": 17}");
                assertThat(letters()).isNotEmpty();
            });
        }

        JsonNode letter = json(get("/" + letters().getFirst().path("id").asString()));

        assertThat(letter.path("message").asString()).isEqualTo("{\"door\": 17}");
        assertThat(letter.path("cause").asString()).contains("readingId is missing");
        assertThat(letter.path("trace").asString()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(Instant.parse(letter.path("receivedAt").asString())).isAfter(before);
        assertThat(json(redrive(letter)).path(0).path("outcome").asString()).isEqualTo("refused");
        assertThat(letters())
                .extracting(it -> it.path("id").asString())
                .contains(letter.path("id").asString());
    }

    @Test
    void becomeDoorsOnceTheirCauseIsMended() {
        new Queues(queue)
                .put("{\"reading\": %s, \"receivedAt\": \"2026-11-20T12:00:00.123Z\", \"device\": \"%s\"}"
                        .formatted(Sample.reading(locker, "01", "OPEN", 4), locker));
        await().atMost(END).untilAsserted(() -> assertThat(letters()).hasSize(1));
        JsonNode letter = letters().getFirst();
        assertThat(letter.path("cause").asString()).isEqualTo("there is no compartment %s/01".formatted(locker));

        provide();

        assertThat(json(redrive(letter)).path(0).path("outcome").asString()).isEqualTo("sent");
        await().atMost(END).ignoreExceptions().untilAsserted(() -> assertThat(
                        new Stored(table).door("annex", locker, "01"))
                .returns(DoorState.OPEN, DoorItem::state)
                .returns(Instant.parse("2026-11-20T12:00:00.123Z"), DoorItem::receivedAt));
        assertThat(letters()).isEmpty();
        assertThat(json(redrive(letter)).path(0).path("outcome").asString()).isEqualTo("unknown");
    }

    private void provide() {
        Stamp stamp = Stamp.first(Instant.parse("2026-11-20T12:00:00Z"), null);
        table.putItem(Condition.absent().request(new LockerItem("annex", locker, "Annex", stamp)));
        table.putItem(Condition.absent()
                .request(new CompartmentItem(
                        "annex", locker, "01", CompartmentSize.SMALL, Occupancy.VACANT, null, stamp)));
    }

    /** Of this test's locker. */
    private List<JsonNode> letters() {
        return json(get(""))
                .path("letters")
                .valueStream()
                .filter(letter -> letter.path("device").asString("").equals(locker))
                .toList();
    }

    private String redrive(JsonNode letter) {
        return String.valueOf(client().post()
                .uri("/v1/dead-letters/redrive")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("ids", List.of(letter.path("id").asString())))
                .retrieve()
                .body(String.class));
    }

    private String get(String path) {
        return String.valueOf(
                client().get().uri("/v1/dead-letters" + path).retrieve().body(String.class));
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeaders(headers -> headers.setBearerAuth(TestIssuer.client("system", "system", Map.of())))
                .build();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
