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
    private final Thread onExit = new Thread(this::stop);

    private RunningPlatform(Launcher launcher) {
        this.launcher = launcher;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    static RunningPlatform start() {
        for (int attempt = 1; ; attempt++) {
            int offset = 100 * ThreadLocalRandom.current().nextInt(150, 450);
            Launcher launcher = new Launcher(Path.of("target/platform").toAbsolutePath(), offset);
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
        return Json.read(launcher.run("status", "--json").output());
    }

    /** Starts again whatever is dead. */
    void up() {
        launcher.run("up", "--timeout", "600").must("up");
    }

    ServiceProcess process(String service) {
        return new ServiceProcess(pidOf(service));
    }

    /** The Redis inside local-aws, which is a process of its own. */
    ServiceProcess redis() {
        Path pid = launcher.home().resolve("data/local-aws/redis/redis.pid");
        try {
            return new ServiceProcess(Long.parseLong(Files.readString(pid).strip()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Platform platform() {
        JsonNode status = status();
        Map<String, String> options = new HashMap<>();
        options.put("issuer", Json.text(status, "issuer"));
        options.put("mqtt", Json.text(status, "mqtt"));
        options.put("graphql", addressOf("graphql-service") + "/graphql");
        options.put("rest", addressOf("gateway-service").toString());
        options.put("readings", addressOf("sensor-ingest-service") + "/v1/readings");
        return Platform.of(options, secrets());
    }

    URI addressOf(String service) {
        return URI.create(Json.text(service(service), "address"));
    }

    URI healthOf(String service) {
        return URI.create(Json.text(service(service), "health"));
    }

    private long pidOf(String service) {
        return service(service).path("pid").asLong();
    }

    private JsonNode service(String name) {
        return status().path("services")
                .valueStream()
                .filter(service -> name.equals(Json.text(service, "name")))
                .findFirst()
                .orElseThrow();
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
