package com.northwind.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/table.md} and the code name the same items, keys and writers. */
class TableDocumentTests {

    @Test
    void listsEveryItemTypeAsTheCodeHasIt() throws IOException {
        List<String> documented;
        try (Stream<String> lines = Files.lines(Path.of("../../docs/table.md"))) {
            documented = lines.filter(line -> line.matches("\\| [A-Z_]+ \\| `.*"))
                    .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2))
                            .strip())
                    .toList();
        }

        assertThat(documented)
                .containsExactly(Stream.of(ItemType.values())
                        .map(type ->
                                "| %s | `%s` | `%s` | %s".formatted(type, type.partition(), type.sort(), type.writer()))
                        .toArray(String[]::new));
    }
}
