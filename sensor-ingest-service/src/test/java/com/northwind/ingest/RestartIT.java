package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.DoorEventItem;
import com.northwind.table.SingleTable;
import com.northwind.testing.LocalAws;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(LocalAws.class)
class RestartIT {

    private static final int READINGS = 300;

    private final Instant measured = Clock.tickMillis(ZoneOffset.UTC).instant();
    private final DynamoDbClient table = DynamoDbClient.create();

    @Test
    void losesNothingThatWasAccepted() {
        ConfigurableApplicationContext first = start();
        String accepted = send(first);
        first.close();
        assertThat(accepted.split("accepted", -1)).hasSize(READINGS + 1);

        ConfigurableApplicationContext second = start();
        try {
            await().atMost(Duration.ofSeconds(90)).until(() -> missing().isEmpty());
        } finally {
            second.close();
        }
    }

    private static ConfigurableApplicationContext start() {
        return SpringApplication.run(
                SensorIngestApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--northwind.mqtt.client-id=restart");
    }

    private String send(ConfigurableApplicationContext service) {
        String batch = IntStream.rangeClosed(1, READINGS)
                .mapToObj(i -> Sample.reading("harbour-c", "%02d".formatted(1 + i % 10), "OPEN", i, measured))
                .toList()
                .toString();
        String answer = RestClient.create(
                        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .post()
                .uri("/v1/readings")
                .headers(headers -> headers.setBearerAuth(Sample.device("harbour-c")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(batch)
                .retrieve()
                .body(String.class);
        return answer == null ? "" : answer;
    }

    private List<Integer> missing() {
        return IntStream.rangeClosed(1, READINGS)
                .filter(i -> !table.getItem(request -> request.tableName(SingleTable.NAME)
                                .key(DoorEventItem.key("harbour-c", DoorEventItem.id("%02d".formatted(1 + i % 10), i))
                                        .toMap()))
                        .hasItem())
                .boxed()
                .toList();
    }
}
