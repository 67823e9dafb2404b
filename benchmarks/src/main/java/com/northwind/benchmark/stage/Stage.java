package com.northwind.benchmark.stage;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The services that are measured, with an issuer and the local AWS, on free ports and with data of their own. */
public final class Stage implements AutoCloseable {

    private final Cloud cloud;
    private final Map<Service, JavaProcess> services = new EnumMap<>(Service.class);

    private Stage(Cloud cloud) {
        this.cloud = cloud;
    }

    /** With graphql-service alone. */
    public static Stage open(Path root, List<String> jvm) throws IOException {
        return open(root, jvm, List.of(Service.GRAPHQL));
    }

    /** Starts all of it, each service with the same options of its JVM, and answers when it can be used. */
    @SuppressWarnings("MustBeClosedChecker")
    public static Stage open(Path root, List<String> jvm, List<Service> services) throws IOException {
        Stage stage = new Stage(Cloud.open(root));
        for (Service service : services) {
            stage.services.put(service, stage.cloud.start(root, service, jvm));
        }
        for (Service service : services) {
            Readiness.await(stage.process(service), stage.cloud.ports().of(service.management()));
        }
        return stage;
    }

    public Issuer issuer() {
        return cloud.issuer();
    }

    /** What stands in for the cloud. */
    public JavaProcess aws() {
        return cloud.aws();
    }

    public JavaProcess graphql() {
        return process(Service.GRAPHQL);
    }

    public JavaProcess process(Service service) {
        return Objects.requireNonNull(services.get(service), service::toString);
    }

    /** Where the graph is asked. */
    public URI graph() {
        return URI.create(cloud.ports().address("http", Part.GRAPHQL) + "/graphql");
    }

    /** Where lockers speak. */
    public URI broker() {
        return URI.create(cloud.ports().address("mqtt", Part.MQTT));
    }

    /** A client of the table with nothing around it. */
    public DynamoDbClient table() {
        return cloud.table();
    }

    /** Of the table's stream. */
    public DynamoDbStreamsClient changes() {
        return cloud.changes();
    }

    public SqsClient queue() {
        return cloud.queue();
    }

    public RedisClient redis() {
        return cloud.redis();
    }

    /** A figure that a service tells of itself; the sum of all lines of that name. */
    public double figure(Service service, String name) {
        return Readiness.get(URI.create(cloud.ports().address("http", service.management()) + "/actuator/prometheus"))
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        services.values().forEach(JavaProcess::close);
        cloud.close();
    }
}
