package com.northwind.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the measurement was made on. */
final class Machine {

    private Machine() {}

    static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("processor", line("/proc/cpuinfo", "model name"));
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("memory", line("/proc/meminfo", "MemTotal"));
        facts.put("system", "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")));
        facts.put("java", String.valueOf(Runtime.version()));
        return facts;
    }

    /** How busy the machine was in the last one, five and fifteen minutes, ourselves included. */
    static String load() {
        return line("/proc/loadavg", "");
    }

    private static String line(String file, String start) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(line -> line.substring(start.length())
                            .replaceFirst("^\\s*:\\s*", "")
                            .strip())
                    .orElse("unknown");
        } catch (IOException notThisSystem) {
            return "unknown";
        }
    }
}
