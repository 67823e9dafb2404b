package com.northwind.benchmark.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of our jars as a process of its own, which ends with this one. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread atExit;

    private JavaProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.atExit = new Thread(process::destroy, "stop " + name);
    }

    static JavaProcess start(Path jar, Path logs, List<String> jvm, Map<String, String> environment)
            throws IOException {
        if (!Files.exists(jar)) {
            throw new CannotMeasure("%s is not built; ./mvnw package -DskipTests builds it".formatted(jar));
        }
        String name = jar.getFileName().toString().replace(".jar", "");
        Path log = logs.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Jdk.java());
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("AWS_") || key.startsWith("NORTHWIND_"));
        builder.environment().putAll(environment);
        JavaProcess started = new JavaProcess(name, log, builder.start());
        Runtime.getRuntime().addShutdownHook(started.atExit);
        return started;
    }

    public long pid() {
        return process.pid();
    }

    /** What it has used of the processors since it started, in user and system mode. The system counts hundredths. */
    public Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new CannotMeasure(name + " ended, or this system does not tell its CPU time"));
    }

    /** The part of {@link #cpu} that went into compiling: it ends when all that is hot has been compiled. */
    public Duration compilers() {
        return Threads.cpu(pid(), "C[12] Compiler.*");
    }

    /** What it holds when everything that can be collected is. */
    public Memory memory() {
        return Memory.of(pid());
    }

    public Classes classes() {
        return Classes.parse(Jdk.run("jcmd", Long.toString(pid()), "GC.class_histogram"));
    }

    public Heap heap() {
        return Heap.parse(Jdk.run("jstat", "-gc", Long.toString(pid())));
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
