package com.northwind.localaws;

import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** How this process reaches its own services: as everybody else does, but never by the environment's endpoints. */
@Configuration(proxyBeanMethods = false)
class AwsClients {

    /** A service that is only just starting on a busy machine may take its time; nobody else waits for it yet. */
    private static final Duration CALL = Duration.ofSeconds(30);

    private final LocalAwsProperties properties;

    AwsClients(LocalAwsProperties properties) {
        this.properties = properties;
    }

    @Bean
    DynamoDbClient dynamoDbClient() {
        return local(DynamoDbClient.builder(), properties.dynamodbPort()).build();
    }

    @Bean
    SqsClient sqsClient() {
        return local(SqsClient.builder(), properties.sqsPort()).build();
    }

    @Bean
    S3Client s3Client() {
        return local(S3Client.builder(), properties.s3Port())
                .forcePathStyle(true)
                .build();
    }

    private <B extends AwsClientBuilder<B, ?>> B local(B builder, int port) {
        return builder.overrideConfiguration(
                        limits -> limits.apiCallTimeout(CALL).apiCallAttemptTimeout(CALL))
                .region(Region.of(properties.region()))
                .endpointOverride(URI.create("http://%s:%d".formatted(properties.host(), port)))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(properties.accessKey(), properties.secretKey())));
    }
}
