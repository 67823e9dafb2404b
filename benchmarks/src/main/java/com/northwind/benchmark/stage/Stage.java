package com.northwind.benchmark.stage;

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
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * An issuer, the local AWS and graphql-service, on free ports and with data of their own.
 *
 * @param aws stands in for the cloud
 * @param graphql what is measured
 */
public record Stage(Issuer issuer, JavaProcess aws, JavaProcess graphql, Ports ports) implements AutoCloseable {

    private static final String ACCESS_KEY = "northwind";
    private static final String SECRET_KEY = "only-for-benchmarks";
    private static final List<String> AWS_JVM = List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Starts all of it and answers when it can be used. */
    @SuppressWarnings("MustBeClosedChecker")
    public static Stage open(Path root, List<String> graphqlJvm) throws IOException {
        Path home = Files.createTempDirectory("northwind-benchmark");
        Ports ports = Ports.free();
        Issuer issuer = new Issuer(Clock.systemUTC());
        Map<String, String> environment = environment(ports, issuer, home);
        environment.putAll(ports.ofLocalAws());
        JavaProcess aws = JavaProcess.start(root.resolve("local-aws/target/local-aws.jar"), home, AWS_JVM, environment);
        Readiness.await(aws, ports.localAwsManagement());
        environment.putAll(ports.ofService());
        JavaProcess graphql = JavaProcess.start(
                root.resolve("graphql-service/target/graphql-service.jar"), home, graphqlJvm, environment);
        Readiness.await(graphql, ports.serviceManagement());
        return new Stage(issuer, aws, graphql, ports);
    }

    private static Map<String, String> environment(Ports ports, Issuer issuer, Path home) {
        return new HashMap<>(Map.of(
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET_KEY,
                "AWS_ENDPOINT_URL_DYNAMODB",
                Ports.address(ports.dynamodb()),
                "AWS_ENDPOINT_URL_S3",
                Ports.address(ports.s3()),
                "NORTHWIND_BLOBS_PUBLIC_URL",
                Ports.address(ports.s3()),
                "NORTHWIND_REDIS_URL",
                "redis://127.0.0.1:" + ports.redis(),
                "NORTHWIND_OIDC_ISSUER",
                issuer.url(),
                "NORTHWIND_DATA",
                home.resolve("data").toString(),
                "SERVER_ADDRESS",
                "127.0.0.1"));
    }

    /** Where the graph is asked. */
    public URI graph() {
        return URI.create(Ports.address(ports.service()) + "/graphql");
    }

    /** A client of the table with nothing around it. */
    public DynamoDbClient table() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(Ports.address(ports.dynamodb())))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                .build();
    }

    /** A figure that graphql-service tells of itself; the sum of all lines of that name. */
    public double figure(String name) {
        return Readiness.get(URI.create(Ports.address(ports.serviceManagement()) + "/actuator/prometheus"))
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        graphql.close();
        aws.close();
        issuer.close();
    }
}
