package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.DoorState;
import com.northwind.testing.LocalAws;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One locker says ten thousand things that are no readings, as fast as it can, beside one that is as it should be. */
@ExtendWith(LocalAws.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileDevicesIT {

    private static final Duration END = Duration.ofSeconds(30);
    private static final int FLOOD = 10_000;

    @Autowired
    DynamoDbClient table;

    @Autowired
    SqsClient queue;

    @Autowired
    MeterRegistry meters;

    @Test
    void hurtThemselvesAlone() {
        Stored stored = new Stored(table);
        double dropped = dropped();
        try (Device hostile = new Device("harbour-c");
                Device honest = new Device("harbour-a")) {
            CompletableFuture<Void> flood = CompletableFuture.allOf(IntStream.range(0, FLOOD)
                    .mapToObj(i -> hostile.shout(("garbage " + i).getBytes(StandardCharsets.UTF_8)))
                    .toArray(CompletableFuture[]::new));

            await().atMost(END).untilAsserted(() -> {
                honest.publish(Sample.reading("harbour-a", "09", "FORCED", 77));
                assertThat(stored.door("harbour", "harbour-a", "09").state()).isEqualTo(DoorState.FORCED);
            });
            assertThat(flood.handle((done, refused) -> true).join()).isTrue();
        }

        await().atMost(END).until(() -> dropped() > dropped);
        assertThat(new Queues(queue).dead().keySet())
                .filteredOn(letter -> letter.startsWith("garbage"))
                .hasSizeLessThan(FLOOD / 10);
    }

    private double dropped() {
        return meters.counter("northwind.readings.dropped", "over", "mqtt").count();
    }
}
