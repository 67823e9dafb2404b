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

    private final Child child;

    private JavaProcess(Child child) {
        this.child = child;
    }

    static JavaProcess start(Path jar, Path logs, List<String> jvm, Map<String, String> environment)
            throws IOException {
        if (!Files.exists(jar)) {
            throw new CannotMeasure("%s is not built; ./mvnw package -DskipTests builds it".formatted(jar));
        }
        String name = jar.getFileName().toString().replace(".jar", "");
        List<String> command = new ArrayList<>();
        command.add(Jdk.java());
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("AWS_") || key.startsWith("NORTHWIND_"));
        builder.environment().putAll(environment);
        return new JavaProcess(Child.start(name, logs.resolve(name + ".log"), builder));
    }

    public long pid() {
        return child.pid();
    }

    /** What it has used of the processors since it started, in user and system mode. The system counts hundredths. */
    public Duration cpu() {
        return child.cpu();
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
        child.mustLive();
    }

    @Override
    public String toString() {
        return child.toString();
    }

    @Override
    public void close() {
        child.close();
    }
}
