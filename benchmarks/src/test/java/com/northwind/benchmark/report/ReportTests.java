package com.northwind.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTests {

    private final Report report = new Report("day", Instant.parse("2026-11-20T12:00:00Z"), Map.of("rate", 100));

    @Test
    void theTableIsAsWideAsItsContent() {
        report.row("load", "1 client", "p50 ms", 1.234);
        report.row("load", "100/s", "p50 ms", 1_234.5);

        assertThat(report.table()).isEqualTo("""
                | load     | p50 ms |
                | -------- | ------ |
                | 1 client | 1.23   |
                | 100/s    | 1235   |
                """);
    }

    @Test
    void theReportHasFiguresSettingsAndMachine(@TempDir Path directory) throws Exception {
        report.row("load", "1 client", "p50 ms", 1.234);

        report.write(directory);

        JsonNode json = new JsonMapper().readTree(Files.readString(directory.resolve("day.json")));
        assertThat(json.at("/rows/0/p50 ms").asDouble()).isEqualTo(1.234);
        assertThat(json.at("/rate").asInt()).isEqualTo(100);
        assertThat(json.at("/processors").asInt()).isPositive();
        assertThat(directory.resolve("day.md")).content().contains("| 1 client |", "- start: 2026-11-20T12:00:00Z");
    }
}
