package com.northwind.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures in rows, each with the same names in the same order. */
public final class Report {

    private final String name;
    private final Instant start;
    private final Map<String, Object> settings;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    public Report(String name, Instant start, Map<String, Object> settings) {
        this.name = name;
        this.start = start;
        this.settings = settings;
    }

    /** One row, as name, figure, name, figure and so on. */
    public void row(Object... figures) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            row.put((String) figures[i], figures[i + 1]);
        }
        rows.add(row);
    }

    /** A table in Markdown, as wide as its content. */
    public String table() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.copyOf(rows.getFirst().keySet()));
        rows.forEach(row -> lines.add(row.values().stream().map(Report::text).toList()));
        int[] widths = new int[lines.getFirst().size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            append(table, lines.get(i), widths);
            if (i == 0) {
                append(table, dashes(widths), widths);
            }
        }
        return table.toString();
    }

    private static List<String> dashes(int[] widths) {
        return java.util.Arrays.stream(widths).mapToObj("-"::repeat).toList();
    }

    private static void append(StringBuilder table, List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            table.append("| ")
                    .append(cells.get(i))
                    .repeat(' ', widths[i] - cells.get(i).length() + 1);
        }
        table.append("|\n");
    }

    private static String text(Object figure) {
        return figure instanceof Double number
                ? String.format(Locale.ROOT, number < 100 ? "%.2f" : "%.0f", number)
                : String.valueOf(figure);
    }

    /** Writes the figures beside the facts that they depend on, as Markdown and as JSON, and answers where. */
    public Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("benchmark", name);
        facts.put("start", start.toString());
        facts.putAll(settings);
        facts.putAll(Machine.facts());
        facts.put("load", Machine.load());
        Path markdown = directory.resolve(name + ".md");
        StringBuilder text = new StringBuilder("# %s\n\n%s\n".formatted(name, table()));
        facts.forEach((fact, value) ->
                text.append("- ").append(fact).append(": ").append(value).append('\n'));
        Files.writeString(markdown, text);
        facts.put("rows", rows);
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(directory.resolve(name + ".json"), json.writeValueAsString(facts) + "\n");
        return markdown;
    }
}
