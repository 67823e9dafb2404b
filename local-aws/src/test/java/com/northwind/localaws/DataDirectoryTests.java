package com.northwind.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path root;

    @Test
    void belongsToOneProcess() throws IOException {
        try (DataDirectory first = new DataDirectory(properties())) {
            assertThat(first.of("queue")).isDirectory();
            assertThatExceptionOfType(DirectoryTaken.class)
                    .isThrownBy(() -> new DataDirectory(properties()))
                    .withMessageContaining(root.toString());
        }
    }

    @Test
    void isFreeAgainAfterwards() throws IOException {
        new DataDirectory(properties()).close();

        try (DataDirectory next = new DataDirectory(properties())) {
            assertThat(next.of("queue")).isDirectory();
        }
    }

    private LocalAwsProperties properties() {
        return new LocalAwsProperties("127.0.0.1", root, 1, 1, 1, 1, 1, false, 0, "eu-central-1", "northwind", "s");
    }
}
