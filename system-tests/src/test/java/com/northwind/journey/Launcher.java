package com.northwind.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The launcher of this checkout, for a home and ports of its own. */
record Launcher(Path home, int portOffset) {

    Path root() {
        return Path.of(System.getProperty("northwind.root"));
    }

    /** Runs one verb to its end, both outputs in one. */
    Result run(String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("./northwind"), Stream.of(arguments)).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root().toFile()).redirectErrorStream(true);
        builder.environment().put("NORTHWIND_HOME", home.toString());
        builder.environment().put("NORTHWIND_PORT_OFFSET", Integer.toString(portOffset));
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    record Result(int exitCode, String output) {

        void must(String verb) {
            if (exitCode != 0) {
                throw new AssertionError("./northwind %s ended with %d:%n%s".formatted(verb, exitCode, output));
            }
        }
    }
}
