package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.TableClients;
import com.northwind.testing.LocalAws;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.client.RestClient;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** More readings than may wait, because the table takes none for a while. */
@ExtendWith(LocalAws.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"northwind.mqtt.client-id=full", "northwind.queue.max-waiting=100"})
@SuppressWarnings("NullAway.Init") // Spring fills the beans in
class FullQueueIT {

    private static final Duration END = Duration.ofMinutes(2);
    private static final String LOCKER = "harbour-b";
    private static final int MANY = 100;
    private static final AtomicBoolean AWAY = new AtomicBoolean(true);

    @LocalServerPort
    int port;

    @TestBean
    DynamoDbClient table;

    private int sent;

    @Test
    void refusesNewReadingsUntilThereIsRoomAndLosesNone() {
        Stored stored = new Stored(DynamoDbClient.create());
        int before = stored.eventCount(LOCKER);
        assertThat(send(MANY).getStatusCode().value()).isEqualTo(207);

        await().atMost(END).untilAsserted(() -> assertThat(send(1))
                .returns(429, answer -> answer.getStatusCode().value())
                .returns("5", answer -> answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)));
        AWAY.set(false);
        await().atMost(END)
                .untilAsserted(() -> assertThat(send(1).getStatusCode().value()).isEqualTo(207));

        await().atMost(END).untilAsserted(() -> assertThat(stored.eventCount(LOCKER) - before)
                .isEqualTo(sent));
    }

    private ResponseEntity<String> send(int count) {
        String batch = IntStream.range(0, count)
                .mapToObj(i -> Sample.reading(LOCKER, "%02d".formatted(1 + i % 10), "OPEN", 1_000 + sent + i))
                .toList()
                .toString();
        ResponseEntity<String> answer = RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/v1/readings")
                .headers(headers -> headers.setBearerAuth(Sample.device(LOCKER)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(batch)
                .retrieve()
                .onStatus(status -> status.value() == 429, (request, response) -> {})
                .toEntity(String.class);
        sent += answer.getStatusCode().value() == 207 ? count : 0;
        return answer;
    }

    static DynamoDbClient table() {
        return TableClients.bounded(DynamoDbClient.builder(), new ExecutionInterceptor() {

                    @Override
                    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                        if (AWAY.get() && context.request() instanceof TransactWriteItemsRequest) {
                            throw SdkClientException.create("away");
                        }
                    }
                })
                .build();
    }
}
