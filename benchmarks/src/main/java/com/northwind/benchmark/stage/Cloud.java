package com.northwind.benchmark.stage;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An issuer and the local AWS on free ports, with data of their own: what every service needs around it. */
public final class Cloud implements AutoCloseable {

    private static final String ACCESS_KEY = "northwind";
    private static final String SECRET_KEY = "only-for-benchmarks";
    private static final int CONNECTIONS = 64;
    private static final List<String> JVM = List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path home;
    private final Ports ports;
    private final Issuer issuer;
    private final JavaProcess aws;

    private Cloud(Path root) throws IOException {
        this.home = Files.createTempDirectory("northwind-benchmark");
        this.ports = Ports.free();
        this.issuer = new Issuer(Clock.systemUTC());
        Map<String, String> environment = environment();
        environment.putAll(ports.ofLocalAws());
        this.aws = JavaProcess.start(root.resolve("local-aws/target/local-aws.jar"), home, JVM, environment);
    }

    @SuppressWarnings("MustBeClosedChecker")
    static Cloud open(Path root) throws IOException {
        Cloud cloud = new Cloud(root);
        Readiness.await(cloud.aws, cloud.ports.of(Part.LOCAL_AWS_MANAGEMENT));
        return cloud;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("AWS_REGION", Region.EU_CENTRAL_1.id());
        environment.put("AWS_ACCESS_KEY_ID", ACCESS_KEY);
        environment.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", ports.address("http", Part.DYNAMODB));
        environment.put("AWS_ENDPOINT_URL_DYNAMODB_STREAMS", ports.address("http", Part.DYNAMODB));
        environment.put("AWS_ENDPOINT_URL_SQS", ports.address("http", Part.SQS));
        environment.put("AWS_ENDPOINT_URL_S3", ports.address("http", Part.S3));
        environment.put("NORTHWIND_BLOBS_PUBLIC_URL", ports.address("http", Part.S3));
        environment.put("NORTHWIND_MQTT_URL", ports.address("mqtt", Part.MQTT));
        environment.put("NORTHWIND_REDIS_URL", ports.address("redis", Part.REDIS));
        environment.put("NORTHWIND_OIDC_ISSUER", issuer.url());
        environment.put("NORTHWIND_SYSTEM_SECRET", SECRET_KEY);
        environment.put("NORTHWIND_DATA", home.resolve("data").toString());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        return environment;
    }

    JavaProcess start(Path root, Service service, List<String> jvm) throws IOException {
        Map<String, String> environment = environment();
        environment.putAll(service.environment(ports));
        return JavaProcess.start(root.resolve(service.jar()), home, jvm, environment);
    }

    Ports ports() {
        return ports;
    }

    Issuer issuer() {
        return issuer;
    }

    JavaProcess aws() {
        return aws;
    }

    DynamoDbClient table() {
        return client(DynamoDbClient.builder(), Part.DYNAMODB)
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
                .build();
    }

    DynamoDbStreamsClient changes() {
        return client(DynamoDbStreamsClient.builder(), Part.DYNAMODB)
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    SqsClient queue() {
        return client(SqsClient.builder(), Part.SQS)
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
                .build();
    }

    RedisClient redis() {
        return RedisClient.create(ports.address("redis", Part.REDIS));
    }

    private <B extends AwsClientBuilder<B, ?>> B client(B builder, Part part) {
        return builder.endpointOverride(URI.create(ports.address("http", part)))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)));
    }

    @Override
    public void close() {
        aws.close();
        issuer.close();
    }
}
