package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.testing.LocalAws;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

@ExtendWith(LocalAws.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadingsIT {

    private static final Duration END = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    DynamoDbClient table;

    @Autowired
    SqsClient queue;

    private Stored stored;
    private Queues queues;

    @BeforeEach
    void look() {
        stored = new Stored(table);
        queues = new Queues(queue);
    }

    @Test
    void opensADoor() {
        ResponseEntity<String> answer = send("riverside-a", Sample.reading("riverside-a", "01", "OPEN", 7));

        assertThat(answer.getStatusCode().value()).isEqualTo(207);
        assertThat(answer.getBody()).contains("accepted");
        await().atMost(END).untilAsserted(() -> assertThat(stored.door("riverside", "riverside-a", "01"))
                .returns(DoorState.OPEN, DoorItem::state)
                .returns(7L, DoorItem::sequence)
                .satisfies(door -> assertThat(door.stamp().trace()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")));
        assertThat(stored.events("riverside-a"))
                .filteredOn(event -> event.compartment().equals("01"))
                .extracting(DoorEventItem::sequence)
                .containsExactly(7L);
    }

    @Test
    void keepsTheNewestReadingWhateverComesLater() {
        send(
                "riverside-a",
                Sample.reading("riverside-a", "02", "OPEN", 9),
                Sample.reading("riverside-a", "02", "CLOSED", 8));

        await().atMost(END).untilAsserted(() -> assertThat(stored.events("riverside-a"))
                .filteredOn(event -> event.compartment().equals("02"))
                .hasSize(2));
        assertThat(stored.door("riverside", "riverside-a", "02").state()).isEqualTo(DoorState.OPEN);
    }

    @Test
    void findsADoorThatWasLeftOpen() {
        String opened = Sample.reading("harbour-b", "02", "OPEN", 3);
        send("harbour-b", opened);
        await().atMost(END).untilAsserted(() -> assertThat(stored.door("harbour", "harbour-b", "02"))
                .returns(3L, DoorItem::sequence));
        assertThat(queues.delayed()).isPositive();

        queues.put(
                "{\"check\": {\"locker\": \"harbour-b\", \"compartment\": \"02\", \"sequence\": 3, \"readingId\": \"%s\"}}"
                        .formatted(stored.door("harbour", "harbour-b", "02").reading()));

        await().atMost(END).untilAsserted(() -> assertThat(stored.door("harbour", "harbour-b", "02"))
                .returns(DoorState.LEFT_OPEN, DoorItem::state));
        assertThat(stored.events("harbour-b"))
                .filteredOn(event -> event.compartment().equals("02"))
                .extracting(DoorEventItem::state)
                .containsExactly(DoorState.LEFT_OPEN, DoorState.OPEN);
    }

    @Test
    void letsNoDeviceSpeakForAnother() {
        assertThat(send("riverside-a", Sample.reading("harbour-a", "01", "FORCED", 99))
                        .getBody())
                .contains("rejected", "locker is not the one that speaks");
    }

    @Test
    void buriesPoisonAndHoldsNobodyUp() {
        String unknownLocker = queued(Sample.reading("nowhere-z", "01", "OPEN", 1));
        String unknownBox = queued(Sample.reading("riverside-b", "77", "OPEN", 1));
        queues.put(queued(Sample.reading("riverside-b", "01", "OPEN", 1)));
        queues.put("garbage {");
        queues.put(unknownLocker);
        queues.put(unknownBox);
        queues.put(queued(Sample.reading("riverside-b", "02", "OPEN", 1)));

        await().atMost(END).untilAsserted(() -> assertThat(queues.dead())
                .containsKeys("garbage {", unknownLocker, unknownBox)
                .containsEntry(unknownLocker, "there is no compartment nowhere-z/01"));
        await().atMost(END).untilAsserted(() -> assertThat(List.of("01", "02")).allSatisfy(box -> assertThat(
                        stored.door("riverside", "riverside-b", box).state())
                .isEqualTo(DoorState.OPEN)));
        assertThat(stored.events("nowhere-z")).isEmpty();
    }

    private static String queued(String reading) {
        return "{\"reading\": %s, \"receivedAt\": \"2026-11-20T12:00:00.000Z\", \"device\": \"riverside-a\"}"
                .formatted(reading);
    }

    private ResponseEntity<String> send(String device, String... readings) {
        return RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/v1/readings")
                .headers(headers -> headers.setBearerAuth(Sample.device(device)))
                .contentType(MediaType.APPLICATION_JSON)
                .body("[%s]".formatted(String.join(",", readings)))
                .retrieve()
                .toEntity(String.class);
    }
}
