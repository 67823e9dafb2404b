package com.northwind.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The processes of a platform that a launcher started. */
public record Processes(Launcher launcher) {

    private static final String UP_SECONDS = "600";

    public ServiceProcess of(String service) {
        return process("run/%s.pid".formatted(service));
    }

    /** The Redis inside local-aws, which is a process of its own. */
    public ServiceProcess redis() {
        return process("data/local-aws/redis/redis.pid");
    }

    private ServiceProcess process(String file) {
        try {
            return new ServiceProcess(Long.parseLong(
                    Files.readString(launcher.home().resolve(file)).strip()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts again what is dead of these, or of all if none is named; returns when it is ready. */
    public void up(String... services) {
        launcher.run(Stream.concat(Stream.of("up", "--timeout", UP_SECONDS), Stream.of(services))
                        .toArray(String[]::new))
                .must("up");
    }

    /** Where a service answers whoever runs it. */
    public URI managementOf(String service) {
        return URI.create(Json.text(service(status(), service), "health")).resolve("/actuator/");
    }

    JsonNode status() {
        return Json.read(launcher.run("status", "--json").output());
    }

    static JsonNode service(JsonNode status, String name) {
        return status.path("services")
                .valueStream()
                .filter(service -> name.equals(Json.text(service, "name")))
                .findFirst()
                .orElseThrow();
    }
}
