package com.northwind.localaws;

import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** The built jar as a process that a test may stop, kill and start again over the same data. */
final class LocalAwsProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String SECRET = "only-for-tests";
    private static final List<String> PORTS =
            List.of("dynamodb-port", "sqs-port", "s3-port", "mqtt-port", "redis-port");

    private final Path data;
    private final List<Integer> ports = freePorts(PORTS.size() + 1);
    private Process process;

    LocalAwsProcess(Path data) {
        this.data = data;
        this.process = launch();
    }

    /** Waits until it is ready. */
    LocalAwsProcess ready() {
        Process awaited = process;
        await(log().toString())
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .failFast("local-aws ended, see " + log(), () -> !awaited.isAlive())
                .until(() -> Probe.exchange(
                        "127.0.0.1",
                        ports.getLast(),
                        "GET /actuator/health/readiness HTTP/1.0\r\n\r\n",
                        "HTTP/1.1 200"));
        return this;
    }

    /** Waits until it has ended by itself. */
    int exit() {
        Process awaited = process;
        await(log().toString()).atMost(START).until(() -> !awaited.isAlive());
        return awaited.exitValue();
    }

    void stop() {
        process.destroy();
        exit();
    }

    void kill() {
        process.destroyForcibly();
        exit();
    }

    /** Starts over the same data without waiting. */
    LocalAwsProcess again() {
        process = launch();
        return this;
    }

    void startAgain() {
        again().ready();
    }

    /** Has a service be away for a second, and answers the status of that wish. */
    int outage(String service) throws IOException, InterruptedException {
        URI endpoint = URI.create("http://127.0.0.1:%d/actuator/outages/%s".formatted(ports.getLast(), service));
        HttpRequest wish = HttpRequest.newBuilder(endpoint)
                .timeout(START)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"seconds\": 1}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(wish, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    int mqttPort() {
        return port("mqtt-port");
    }

    int port(String name) {
        return ports.get(PORTS.indexOf(name));
    }

    <B extends AwsClientBuilder<B, ?>> B client(B builder, String port) {
        return builder.region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + port(port)))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("northwind", SECRET)));
    }

    Path log() {
        return Path.of("target", data.getFileName() + ".log").toAbsolutePath();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                "target/local-aws.jar",
                "--northwind.local-aws.outages=true",
                "--management.server.port=" + ports.getLast()));
        PORTS.forEach(name -> command.add("--northwind.local-aws.%s=%d".formatted(name, port(name))));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("NORTHWIND_DATA", data.toString());
        builder.environment().put("NORTHWIND_OIDC_ISSUER", TestIssuer.url());
        builder.environment().put("AWS_SECRET_ACCESS_KEY", SECRET);
        try {
            Files.createDirectories(log().getParent());
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0));
            }
            List<Integer> free = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return free;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
