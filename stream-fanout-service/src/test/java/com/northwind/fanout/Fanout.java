package com.northwind.fanout;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts this service for a test, as often as the test wants. */
final class Fanout {

    private static final List<String> ANY_PORT = List.of("--management.server.port=0");

    private Fanout() {}

    /** In this JVM. */
    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(FanoutApplication.class)
                .run(Stream.concat(ANY_PORT.stream(), Stream.of(arguments)).toArray(String[]::new));
    }

    /** As a process that can be killed. It finds what this JVM finds. */
    static Process process(String log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("aws.") || name.startsWith("northwind."))
                .forEach(name -> command.add("-D%s=%s".formatted(name, System.getProperty(name))));
        command.add(FanoutApplication.class.getName());
        command.addAll(ANY_PORT);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/" + log + ".log"))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
