package com.northwind.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import tools.jackson.databind.JsonNode;

/** The client that OpenAPI Generator makes of a contract, with a partner's own program around it. */
final class GeneratedClient {

    private static final Path GENERATOR = Path.of("target/generator/openapi-generator-cli.jar");
    private static final Path PROGRAM = Path.of("src/test/client");
    private static final String LIBRARIES = System.getProperty("java.class.path");
    private static final int PATIENCE_SECONDS = 120;

    private final Path directory;

    private GeneratedClient(Path directory) {
        this.directory = directory;
    }

    /** Generates and compiles it; the test is skipped where the build has not fetched the generator. */
    static GeneratedClient of(URI contract, Path directory) {
        if (!Files.exists(GENERATOR)) {
            abort("The build has not fetched OpenAPI Generator");
        }
        GeneratedClient client = new GeneratedClient(directory);
        client.generate(contract);
        client.compile();
        return client;
    }

    private void generate(URI contract) {
        List<String> options = List.of(
                "--input-spec=" + contract,
                "--generator-name=java",
                "--library=native",
                "--output=" + directory.resolve("project"),
                "--invoker-package=com.acme",
                "--api-package=com.acme.api",
                "--model-package=com.acme.model",
                "--additional-properties=openApiNullable=false,useJakartaEe=true");
        java(Map.of(), Stream.concat(Stream.of("-jar", GENERATOR.toString(), "generate"), options.stream()));
    }

    private void compile() {
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", LIBRARIES, "-d", classes()));
        arguments.addAll(sourcesIn(directory.resolve("project/src/main/java")));
        arguments.addAll(sourcesIn(PROGRAM));
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exitCode).as("exit code of the compiler").isZero();
    }

    /** What the partner's program understood. */
    JsonNode run(String token, String... arguments) {
        String classPath = classes() + System.getProperty("path.separator") + LIBRARIES;
        return Json.read(java(
                Map.of("TOKEN", token),
                Stream.concat(Stream.of("-cp", classPath, "com.acme.NightlyImport"), Stream.of(arguments))));
    }

    private String classes() {
        return directory.resolve("classes").toString();
    }

    private static List<String> sourcesIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it prints. */
    private String java(Map<String, String> environment, Stream<String> arguments) {
        Path output = directory.resolve("output");
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        ProcessBuilder program = new ProcessBuilder(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        arguments.forEach(program.command()::add);
        program.environment().putAll(environment);
        try {
            Process running = program.start();
            assertThat(running.waitFor(PATIENCE_SECONDS, SECONDS)).isTrue();
            String printed = Files.readString(output);
            assertThat(running.exitValue()).as(printed).isZero();
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
