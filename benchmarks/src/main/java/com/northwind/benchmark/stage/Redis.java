package com.northwind.benchmark.stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import redis.embedded.core.ExecutableProvider;

/** A redis-server that keeps nothing, with the program that local-aws has, too; it ends with this process. */
public final class Redis implements AutoCloseable {

    private final Child child;

    private Redis(Child child) {
        this.child = child;
    }

    static Redis start(Path home, int port) throws IOException {
        File program = ExecutableProvider.newJarResourceProvider(home.toFile()).get();
        ProcessBuilder server = new ProcessBuilder(
                program.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                home.toString());
        return new Redis(Child.start("redis", home.resolve("redis.log"), server));
    }

    /** What it has used of the processors since it started. */
    public Duration cpu() {
        return child.cpu();
    }

    void mustLive() {
        child.mustLive();
    }

    @Override
    public void close() {
        child.close();
    }
}
