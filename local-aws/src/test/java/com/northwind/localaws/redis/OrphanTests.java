package com.northwind.localaws.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTests {

    @TempDir
    Path directory;

    @Test
    void isNotWhoeverWasGivenItsNumber() throws IOException {
        Path pidFile = directory.resolve("redis.pid");
        Files.writeString(pidFile, Long.toString(ProcessHandle.current().pid()));

        new Orphan(pidFile).end();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void needNotBe() {
        new Orphan(directory.resolve("redis.pid")).end();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void isUnknownFromATornFile() throws IOException {
        Path pidFile = Files.createFile(directory.resolve("redis.pid"));

        new Orphan(pidFile).end();

        assertThat(pidFile).isEmptyFile();
    }
}
