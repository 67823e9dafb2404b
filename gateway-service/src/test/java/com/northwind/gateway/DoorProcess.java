package com.northwind.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The gateway as a process of its own, with little memory outside its heap and a close watch on what is lost of it. */
final class DoorProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port = free();
    private final int management = free();

    DoorProcess(Path log, String... properties) throws IOException {
        this.log = log;
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx160m",
                                "-XX:+UseSerialGC",
                                "-XX:MaxDirectMemorySize=24M",
                                "-Dio.netty.leakDetection.level=paranoid",
                                "-cp",
                                System.getProperty("java.class.path"),
                                GatewayApplication.class.getName(),
                                "--server.port=" + port,
                                "--management.server.port=" + management),
                        Stream.of(properties).map(property -> "--" + property))
                .toList();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofMinutes(3)).until(() -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new IOException("The gateway did not start: " + log());
        }
    }

    int port() {
        return port;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** The bytes outside the heap that are in use. */
    long directMemory() throws IOException {
        return figure("jvm_buffer_memory_used_bytes{id=\"direct\"}");
    }

    long inflight() throws IOException {
        return figure("northwind_upstream_inflight{service=\"invoices\"}");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private long figure(String name) throws IOException {
        return manage("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ')))
                .mapToLong(value -> (long) Double.parseDouble(value))
                .findFirst()
                .orElseThrow();
    }

    private boolean isReady() {
        try {
            return manage("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> manage(String path) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(management, path)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
