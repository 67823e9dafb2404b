package com.northwind.benchmark;

import com.northwind.benchmark.stage.CannotMeasure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a measurement was asked for.
 *
 * @param root the checkout whose jars are measured
 * @param out where reports go
 * @param jvm the options of the JVM of the service that is measured
 * @param numbers everything else, by its name
 */
public record Settings(Path root, Path out, List<String> jvm, Map<String, Integer> numbers) {

    /** As services run in their containers, with the heap that graphql-service has there. */
    private static final String JVM = "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx192m "
            + "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";

    /** Reads {@code --name value} pairs; a name that is none of {@code defaults} is refused. */
    static Settings of(List<String> arguments, Map<String, Integer> defaults) {
        Path root = Path.of("");
        Path out = Path.of("target/benchmarks");
        String jvm = JVM;
        Map<String, Integer> numbers = new LinkedHashMap<>(defaults);
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String word = words.pop();
            String value = words.poll();
            if (value == null) {
                throw new CannotMeasure(word + " needs a value");
            }
            switch (word) {
                case "--root" -> root = Path.of(value);
                case "--out" -> out = Path.of(value);
                case "--jvm" -> jvm = value;
                case "--more-jvm" -> jvm = jvm + " " + value;
                default -> numbers.put(known(word, defaults), number(word, value));
            }
        }
        return new Settings(root.toAbsolutePath(), out, List.of(jvm.strip().split(" +")), numbers);
    }

    private static String known(String word, Map<String, Integer> defaults) {
        String name = word.startsWith("--") ? word.substring(2) : word;
        if (!defaults.containsKey(name)) {
            throw new CannotMeasure("There is no option " + word);
        }
        return name;
    }

    private static int number(String word, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw new CannotMeasure("%s must be a whole number above 0, not '%s'".formatted(word, value));
    }

    public int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("No default for " + name);
        }
        return number;
    }

    /** For the report: what was chosen. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>(numbers);
        facts.put("jvm", String.join(" ", jvm));
        return facts;
    }
}
