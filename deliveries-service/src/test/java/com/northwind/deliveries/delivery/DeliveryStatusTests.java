package com.northwind.deliveries.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryStatusTests {

    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final String MARKER = "<!-- delivery-life-cycle -->";

    @Test
    void theGlossaryShowsTheLifeCycle() throws IOException {
        String[] parts = Files.readString(GLOSSARY).split(MARKER, -1);

        assertThat(parts)
                .as("%s once before and once after the picture", MARKER)
                .hasSize(3);
        assertThat(parts[1].strip()).isEqualTo("```mermaid\n%s\n```".formatted(mermaid()));
    }

    @Test
    void nothingComesAfterTheEnd() {
        assertThat(DeliveryStatus.values())
                .noneMatch(DeliveryStatus.COLLECTED::mayBecome)
                .noneMatch(DeliveryStatus.RETURNED::mayBecome);
    }

    private static String mermaid() {
        String steps = Stream.of(DeliveryStatus.values())
                .flatMap(from -> Stream.of(DeliveryStatus.values())
                        .filter(from::mayBecome)
                        .map(to -> "    %s --> %s".formatted(from, to)))
                .collect(Collectors.joining("\n"));
        return "stateDiagram-v2\n    [*] --> %s\n%s".formatted(DeliveryStatus.SCHEDULED, steps);
    }
}
