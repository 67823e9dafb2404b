package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.LocalAws;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Two instances share what lockers say. One leaves in the middle of it, and its part is the other's. */
@ExtendWith(LocalAws.class)
class TwoListenersIT {

    private static final Duration END = Duration.ofSeconds(90);
    private static final int READINGS = 400;
    private static final int HALF = READINGS / 2;

    private final Instant measured = Clock.tickMillis(ZoneOffset.UTC).instant();
    private final Stored stored = new Stored(DynamoDbClient.create());

    @Test
    void loseNothingWhenOneLeaves() {
        ConfigurableApplicationContext stays = start("two-a");
        ConfigurableApplicationContext leaves = start("two-b");
        try (Device device = new Device("riverside-c")) {
            await().atMost(END).untilAsserted(() -> {
                device.publish(reading(1));
                assertThat(stored.eventCount("riverside-c")).isPositive();
            });
            IntStream.rangeClosed(2, HALF).forEach(i -> device.publish(reading(i)));
            Thread leaving = Thread.ofVirtual().start(leaves::close);
            IntStream.rangeClosed(HALF + 1, READINGS).forEach(i -> device.publish(reading(i)));

            await().atMost(END).untilAsserted(() -> assertThat(stored.eventCount("riverside-c"))
                    .isEqualTo(READINGS));
            await().atMost(END).until(() -> !leaving.isAlive());
        } finally {
            leaves.close();
            stays.close();
        }
    }

    private String reading(int sequence) {
        return Sample.reading("riverside-c", "%02d".formatted(1 + sequence % 10), "OPEN", sequence, measured);
    }

    private static ConfigurableApplicationContext start(String client) {
        return SpringApplication.run(
                SensorIngestApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--northwind.mqtt.client-id=" + client);
    }
}
