package com.northwind.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is counted here is told to whoever watches over it, and nothing that is not. */
class FiguresTests {

    private static final String OURS = "northwind\\.(?:(?:feed|command)\\.[a-z.]+|tile\\.delay)";
    private static final Pattern NAME = Pattern.compile("\"(" + OURS + ")\"");

    @Test
    void areAllInTheTable() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../docs/live.md"));
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(lines.filter(line -> line.startsWith("| `northwind."))
                            .map(line -> line.substring(3, line.indexOf('`', 3)))
                            .filter(name -> name.matches(OURS)))
                    .containsExactlyInAnyOrder(sources.filter(Files::isRegularFile)
                            .flatMap(FiguresTests::names)
                            .toArray(String[]::new));
        }
    }

    private static Stream<String> names(Path source) {
        try {
            return NAME.matcher(Files.readString(source)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
