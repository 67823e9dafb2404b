package com.northwind.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clients of others, which run in Node; the build has installed them where there is one. */
final class Node {

    private static final Path CLIENTS = Path.of("target/node");
    private static final int PATIENCE_SECONDS = 120;

    private Node() {}

    /** What a script of {@code src/test/node} prints, line by line; the test is skipped where there is no Node, but fails where CI is set. */
    static List<String> run(Map<String, String> environment, String script, String... arguments) {
        ProcessBuilder node = of(environment, script, arguments);
        try {
            Path output = Files.createTempFile("node", ".out");
            Process running = node.redirectOutput(output.toFile()).start();
            assertThat(running.waitFor(PATIENCE_SECONDS, SECONDS)).as(script).isTrue();
            assertThat(running.exitValue()).as(script).isZero();
            return Files.readAllLines(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    /** A script of {@code src/test/node} that runs until its input ends; the test is skipped where there is no Node, but fails where CI is set. */
    static Process start(Map<String, String> environment, String script, String... arguments) {
        try {
            return of(environment, script, arguments).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the build is to prove something, what is missing fails. */
    static void miss(@Nullable String ci) {
        String missing = "There is no Node on this machine";
        if (ci != null && !ci.isEmpty()) {
            fail(missing);
        }
        abort(missing);
    }

    private static ProcessBuilder of(Map<String, String> environment, String script, String... arguments) {
        if (!Files.isDirectory(CLIENTS.resolve("node_modules"))) {
            miss(System.getenv("CI"));
        }
        ProcessBuilder node = new ProcessBuilder("node", script)
                .directory(CLIENTS.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.command().addAll(List.of(arguments));
        node.environment().putAll(environment);
        return node;
    }
}
