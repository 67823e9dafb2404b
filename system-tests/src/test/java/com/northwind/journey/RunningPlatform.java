package com.northwind.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A platform of our own, started by the launcher: fresh data, ports nobody else has, a home below target. */
final class RunningPlatform implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final Launcher launcher;
    private final Processes processes;

    /** As it was at first. Only processes change after that, not where they are reached. */
    private final JsonNode start;

    private final Platform platform;
    private final Thread onExit = new Thread(this::stop);

    private RunningPlatform(Launcher launcher) {
        this.launcher = launcher;
        this.processes = new Processes(launcher);
        this.start = status();
        this.platform = Platform.of(addresses(), secrets());
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    static RunningPlatform start() {
        Path root = Path.of(System.getProperty("northwind.root"));
        for (int attempt = 1; ; attempt++) {
            int offset = 100 * ThreadLocalRandom.current().nextInt(150, 450);
            Launcher launcher = new Launcher(root, Path.of("target/platform").toAbsolutePath(), offset);
            launcher.run("reset", "--yes").must("reset");
            Launcher.Result up = launcher.run("up", "--timeout", "600");
            if (up.exitCode() == 0) {
                return new RunningPlatform(launcher);
            }
            if (attempt == ATTEMPTS || !up.output().contains("ports are taken")) {
                throw new AssertionError("up failed:\n" + up.output());
            }
        }
    }

    Launcher launcher() {
        return launcher;
    }

    JsonNode status() {
        return processes.status();
    }

    /** Starts again whatever is dead. */
    void up() {
        processes.up();
    }

    ServiceProcess process(String service) {
        return processes.of(service);
    }

    ServiceProcess redis() {
        return processes.redis();
    }

    Platform platform() {
        return platform;
    }

    URI addressOf(String service) {
        return URI.create(Json.text(Processes.service(start, service), "address"));
    }

    URI healthOf(String service) {
        return URI.create(Json.text(Processes.service(start, service), "health"));
    }

    /** Of the table that local-aws has. */
    URI table() {
        return URI.create(Json.text(start.path("table"), "endpoint"));
    }

    private Map<String, String> addresses() {
        return Map.of(
                "issuer", Json.text(start, "issuer"),
                "mqtt", Json.text(start, "mqtt"),
                "graphql", addressOf("graphql-service") + "/graphql",
                "rest", addressOf("gateway-service").toString(),
                "readings", addressOf("sensor-ingest-service") + "/v1/readings");
    }

    private Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        try (Stream<String> lines = Files.lines(launcher.root().resolve(".env"))) {
            lines.map(line -> line.split("=", 2)).forEach(pair -> secrets.put(pair[0], pair[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return secrets;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        stop();
    }

    private void stop() {
        launcher.run("down").must("down");
    }
}
