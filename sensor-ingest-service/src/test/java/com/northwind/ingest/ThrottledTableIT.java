package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.table.TableClients;
import com.northwind.testing.LocalAws;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.client.RestClient;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A table that answers, but wishes for less: each reading is refused several times, and none is to blame. */
@ExtendWith(LocalAws.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "northwind.mqtt.client-id=throttled")
@SuppressWarnings("NullAway.Init") // Spring fills the beans in
class ThrottledTableIT {

    private static final Duration END = Duration.ofMinutes(3);
    private static final int READINGS = 100;
    private static final AtomicInteger REFUSALS = new AtomicInteger(300);

    @LocalServerPort
    int port;

    @TestBean
    DynamoDbClient table;

    @Autowired
    SqsClient queue;

    @Test
    void makesNoReadingADeadLetter() {
        String batch = IntStream.rangeClosed(1, READINGS)
                .mapToObj(i -> Sample.reading("riverside-b", "%02d".formatted(1 + i % 10), "OPEN", 1_000 + i))
                .toList()
                .toString();
        Stored stored = new Stored(DynamoDbClient.create());
        int before = stored.eventCount("riverside-b");

        String answer = RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/v1/readings")
                .headers(headers -> headers.setBearerAuth(Sample.device("riverside-b")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(batch)
                .retrieve()
                .body(String.class);

        assertThat(answer).contains("accepted").doesNotContain("retry");
        await().atMost(END).untilAsserted(() -> assertThat(stored.eventCount("riverside-b") - before)
                .isEqualTo(READINGS));
        assertThat(REFUSALS).hasNonPositiveValue();
        assertThat(new Queues(queue).dead().keySet()).noneMatch(letter -> letter.contains("riverside-b"));
    }

    static DynamoDbClient table() {
        return TableClients.bounded(DynamoDbClient.builder(), new ExecutionInterceptor() {

                    /** A door with its event; that doors can be written at all is asked with less. */
                    @Override
                    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                        if (context.request() instanceof TransactWriteItemsRequest request
                                && request.transactItems().size() > 1
                                && REFUSALS.getAndDecrement() > 0) {
                            throw DynamoDbException.builder()
                                    .statusCode(400)
                                    .awsErrorDetails(AwsErrorDetails.builder()
                                            .errorCode("ThrottlingException")
                                            .build())
                                    .build();
                        }
                    }
                })
                .build();
    }
}
