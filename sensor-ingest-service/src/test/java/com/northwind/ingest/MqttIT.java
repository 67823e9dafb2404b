package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.ContactItem;
import com.northwind.table.ContactState;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.testing.LocalAws;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

@ExtendWith(LocalAws.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MqttIT {

    private static final Duration END = Duration.ofSeconds(30);

    @Autowired
    DynamoDbClient table;

    @Autowired
    SqsClient queue;

    /** Published until it is heard: a broker forgets what is said while nobody ever subscribed. */
    @Test
    void opensADoor() {
        try (Device device = new Device("harbour-a")) {
            await().atMost(END).untilAsserted(() -> {
                device.publish(Sample.reading("harbour-a", "01", "FORCED", 5));
                assertThat(new Stored(table).door("harbour", "harbour-a", "01"))
                        .returns(DoorState.FORCED, DoorItem::state)
                        .returns(5L, DoorItem::sequence)
                        .satisfies(
                                door -> assertThat(door.stamp().trace()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
            });
        }
    }

    @Test
    void knowsWhichLockersAreOnline() {
        UUID connection = UUID.randomUUID();
        Stored stored = new Stored(table);
        try (Device device = new Device("riverside-b", connection)) {
            await().atMost(END).untilAsserted(() -> {
                device.say("contact", contact(connection, "ONLINE"));
                assertThat(stored.contact("riverside", "riverside-b"))
                        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(ContactState.ONLINE));
            });
            device.say("contact", contact(UUID.randomUUID(), "OFFLINE"));
            device.say("contact", "{}");

            device.die();
        }
        await().atMost(END).untilAsserted(() -> assertThat(stored.contact("riverside", "riverside-b"))
                .hasValueSatisfying(it -> assertThat(it)
                        .returns(ContactState.OFFLINE, ContactItem::state)
                        .returns(connection.toString(), ContactItem::connection)));
    }

    @Test
    void knowsThatALockerIsSilent() {
        UUID connection = UUID.randomUUID();
        Stored stored = new Stored(table);
        Queues queues = new Queues(queue);
        try (Device device = new Device("riverside-a")) {
            await().atMost(END).untilAsserted(() -> {
                device.say("contact", contact(connection, "ONLINE"));
                assertThat(stored.contact("riverside", "riverside-a")).isPresent();
            });
            Instant heardAt =
                    stored.contact("riverside", "riverside-a").orElseThrow().heardAt();
            queues.put("{\"silence\": {\"locker\": \"riverside-a\", \"heardAt\": \"%s\"}}".formatted(heardAt));

            await().atMost(END).untilAsserted(() -> assertThat(stored.contact("riverside", "riverside-a"))
                    .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(ContactState.OFFLINE)));
        }
    }

    private static String contact(UUID connection, String state) {
        return "{\"connection\": \"%s\", \"state\": \"%s\"}".formatted(connection, state);
    }

    @Test
    void buriesWhatIsNoReadingAndHearsTheNext() {
        String foreign = Sample.reading("harbour-a", "02", "FORCED", 5);
        Queues queues = new Queues(queue);
        try (Device device = new Device("harbour-b")) {
            await().atMost(END).untilAsserted(() -> {
                device.publish("{\"door\": 17}");
                device.publish(new byte[] {0, -1, 7});
                device.publish(foreign);
                device.publish(Sample.reading("harbour-b", "01", "OPEN", 5));
                assertThat(new Stored(table).door("harbour", "harbour-b", "01").state())
                        .isEqualTo(DoorState.OPEN);
            });
        }

        await().atMost(END).untilAsserted(() -> assertThat(queues.dead())
                .containsKey("{\"door\": 17}")
                .containsEntry("base64:AP8H", "is not readable JSON")
                .containsEntry(foreign, "locker is not the one that speaks"));
        assertThat(new Stored(table).door("harbour", "harbour-a", "02").sequence())
                .isZero();
    }
}
