package com.northwind.testing;

import static org.awaitility.Awaitility.await;

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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real local AWS as a process of its own, on free ports, with the demonstration data and a {@link TestIssuer}. It is
 * started once for a test JVM and dies with it. Where everything is stands in system properties, under the names that the
 * AWS SDK and our services read, so that a started service finds it.
 */
public final class LocalAws implements BeforeAllCallback {

    private static final String SECRET = "only-for-tests";
    private static final Duration START = Duration.ofMinutes(5);

    private static boolean started;

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        Map<String, Integer> ports = new TreeMap<>();
        List<String> names = List.of("dynamodb-port", "sqs-port", "s3-port", "mqtt-port", "redis-port", "management");
        List<Integer> free = freePorts(names.size());
        for (int i = 0; i < names.size(); i++) {
            ports.put(names.get(i), free.get(i));
        }
        launch(ports);
        publish(ports);
        started = true;
    }

    private static void launch(Map<String, Integer> ports) {
        Path jar = Path.of(System.getProperty("northwind.root", "../.."), "local-aws/target/local-aws.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar.toAbsolutePath() + " is not built; run ./mvnw package -pl local-aws -am");
        }
        try {
            Path data = Files.createTempDirectory("northwind-test");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-jar",
                    jar.toString(),
                    "--management.server.port=" + ports.get("management")));
            ports.forEach((name, port) -> {
                if (name.endsWith("-port")) {
                    command.add("--northwind.local-aws.%s=%d".formatted(name, port));
                }
            });
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            Path log = Path.of("target/local-aws.log");
            Files.createDirectories(log.toAbsolutePath().getParent());
            builder.redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "NORTHWIND_DATA",
                            data.toString(),
                            "NORTHWIND_OIDC_ISSUER",
                            TestIssuer.url(),
                            "AWS_REGION",
                            "eu-central-1",
                            "AWS_ACCESS_KEY_ID",
                            "northwind",
                            "AWS_SECRET_ACCESS_KEY",
                            SECRET));
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            await("local-aws, see " + log.toAbsolutePath())
                    .atMost(START)
                    .failFast("local-aws ended, see " + log.toAbsolutePath(), () -> !process.isAlive())
                    .until(() -> ready(ports.getOrDefault("management", 0)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void publish(Map<String, Integer> ports) {
        Map.of(
                        "aws.endpointUrlDynamoDb", "http://127.0.0.1:" + ports.get("dynamodb-port"),
                        "aws.endpointUrlDynamoDbStreams", "http://127.0.0.1:" + ports.get("dynamodb-port"),
                        "aws.endpointUrlSqs", "http://127.0.0.1:" + ports.get("sqs-port"),
                        "aws.endpointUrlS3", "http://127.0.0.1:" + ports.get("s3-port"),
                        "aws.region", "eu-central-1",
                        "aws.accessKeyId", "northwind",
                        "aws.secretAccessKey", SECRET)
                .forEach(System::setProperty);
        System.setProperty("northwind.redis.url", "redis://127.0.0.1:" + ports.get("redis-port"));
        System.setProperty("northwind.mqtt.url", "mqtt://127.0.0.1:" + ports.get("mqtt-port"));
        System.setProperty("northwind.blobs.public-url", "http://127.0.0.1:" + ports.get("s3-port"));
        System.setProperty("northwind.oidc.issuer", TestIssuer.url());
        System.setProperty("northwind.system.secret", SECRET);
        System.setProperty("northwind.api-keys.secret", SECRET.repeat(3));
    }

    private static boolean ready(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            held.forEach(LocalAws::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(20))) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
