package com.northwind.benchmark.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** An nginx with a configuration of our own, in one process with one worker, which ends with this one. */
public final class Nginx implements AutoCloseable {

    private final Child child;

    private Nginx(Child child) {
        this.child = child;
    }

    /** Starts the nginx of the PATH with a configuration of the resources, in which {@code @name@} stands for a value. */
    static Nginx start(String name, Path logs, Map<String, String> values) throws IOException {
        Path home = Files.createDirectory(logs.resolve(name));
        String configuration = resource("/nginx/%s.conf".formatted(name)).replace("@home@", home.toString());
        for (Map.Entry<String, String> value : values.entrySet()) {
            configuration = configuration.replace("@%s@".formatted(value.getKey()), value.getValue());
        }
        Path file = Files.writeString(home.resolve("nginx.conf"), configuration);
        try {
            return new Nginx(Child.start(
                    "nginx as " + name,
                    logs.resolve(name + ".log"),
                    new ProcessBuilder("nginx", "-p", home.toString(), "-c", file.toString())));
        } catch (IOException none) {
            throw new CannotMeasure("There is no nginx on the PATH; ./northwind benchmark fetches one", none);
        }
    }

    private static String resource(String path) throws IOException {
        try (InputStream resource = Objects.requireNonNull(Nginx.class.getResourceAsStream(path), path)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What it has used of the processors since it started. */
    public Duration cpu() {
        return child.cpu();
    }

    /** In kilobytes. */
    public long resident() {
        return Memory.resident(child.pid());
    }

    void mustLive() {
        child.mustLive();
    }

    @Override
    public void close() {
        child.close();
    }
}
