package com.northwind.benchmark.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own tools, asked about another process. */
final class Jdk {

    private Jdk() {}

    static String java() {
        return tool("java");
    }

    /** What the tool prints. */
    static String run(String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of(tool(tool)));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotMeasure("%s failed: %s".formatted(command, output));
            }
            return output;
        } catch (IOException failure) {
            throw new CannotMeasure("%s cannot be run: %s".formatted(command, failure), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", interrupted);
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
