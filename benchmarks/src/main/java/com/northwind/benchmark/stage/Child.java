package com.northwind.benchmark.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process that we started, which ends with this one. */
final class Child implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread atExit;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.atExit = new Thread(process::destroy, "stop " + name);
    }

    /** Everything that it says goes to the log. */
    static Child start(String name, Path log, ProcessBuilder builder) throws IOException {
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Child started = new Child(name, log, builder.start());
        Runtime.getRuntime().addShutdownHook(started.atExit);
        return started;
    }

    long pid() {
        return process.pid();
    }

    /** What it has used of the processors since it started, in user and system mode. The system counts hundredths. */
    Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new CannotMeasure(name + " ended, or this system does not tell its CPU time"));
    }

    void mustLive() {
        if (!process.isAlive()) {
            throw new CannotMeasure("%s ended with %d; its log is %s".formatted(name, process.exitValue(), log));
        }
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyLeaving) {
            return;
        }
    }
}
