package com.northwind.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The launcher of a checkout, for a home and ports of its own. What it starts may be mistreated. */
public record Launcher(Path root, Path home, int portOffset) {

    /** The launcher that started this process, by {@code --root}, {@code --home} and {@code --offset}. */
    public static Launcher of(Map<String, String> options) {
        String root = options.get("root");
        String home = options.get("home");
        if (root == null || home == null) {
            throw new Unexpected("--root and --home say which platform this is; ./northwind knows them");
        }
        return new Launcher(Path.of(root), Path.of(home), Integer.parseInt(options.getOrDefault("offset", "0")));
    }

    /** Runs one verb to its end, both outputs in one. */
    public Result run(String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("./northwind"), Stream.of(arguments)).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("NORTHWIND_HOME", home.toString());
        builder.environment().put("NORTHWIND_PORT_OFFSET", Integer.toString(portOffset));
        builder.environment().put("NORTHWIND_LOCALAWS_OUTAGES", "true");
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

    /** How it ended and what it said. */
    public record Result(int exitCode, String output) {

        /** Fails with all that was said if it did not end well. */
        public void must(String verb) {
            if (exitCode != 0) {
                throw new IllegalStateException("./northwind %s ended with %d:%n%s".formatted(verb, exitCode, output));
            }
        }
    }
}
