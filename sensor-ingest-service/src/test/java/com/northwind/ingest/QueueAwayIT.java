package com.northwind.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.northwind.testing.TestIssuer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The service beside a queue, a table and a broker that are not there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init") // Spring fills the beans in
class QueueAwayIT {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    @LocalServerPort
    int port;

    @TestBean
    SqsClient queue;

    @TestBean
    SqsClient longPollingQueue;

    @TestBean
    DynamoDbClient table;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("northwind.oidc.issuer", TestIssuer::url);
        properties.add("northwind.mqtt.url", () -> "mqtt://127.0.0.1:1");
    }

    @Test
    void saysThatNothingWasAcceptedAndWhenToComeBack() {
        RestClient http = RestClient.create("http://127.0.0.1:" + port);

        HttpServerErrorException failure = assertThrows(HttpServerErrorException.class, () -> http.post()
                .uri("/v1/readings")
                .headers(headers -> headers.setBearerAuth(Sample.device("riverside-a")))
                .contentType(MediaType.APPLICATION_JSON)
                .body("[%s]".formatted(Sample.reading("riverside-a", "01", "OPEN", 1)))
                .retrieve()
                .toBodilessEntity());

        assertThat(failure.getStatusCode().value()).isEqualTo(503);
        assertThat(failure.getResponseBodyAsString()).contains("/problems/unavailable");
        assertThat(failure.getResponseHeaders()).isNotNull().satisfies(headers -> assertThat(
                        headers.getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("1"));
    }

    static SqsClient queue() {
        return nowhere(SqsClient.builder()).build();
    }

    static SqsClient longPollingQueue() {
        return nowhere(SqsClient.builder()).build();
    }

    static DynamoDbClient table() {
        return nowhere(DynamoDbClient.builder()).build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B nowhere(B builder) {
        return builder.endpointOverride(NOBODY)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")));
    }
}
