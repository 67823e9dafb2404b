package com.northwind.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every source of the project, held to CONTRIBUTING.md. */
class SourceTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern MOCKS = Pattern.compile("import (static )?org\\.mockito");
    private static final Pattern SLEEPS = Pattern.compile("Thread" + "\\.sleep");
    private static final Pattern SECRETS = Pattern.compile("BEGIN [A-Z ]*PRIVATE" + " KEY|eyJ[A-Za-z0-9_-]{20,}\\.eyJ");

    @Test
    void noFileIsLongerThanTwoHundredLines() {
        assertThat(sources(file -> !isTest(file) && lines(file).size() > 200)).isEmpty();
    }

    @Test
    void noTestIsLongerThanThreeHundredLines() {
        assertThat(sources(file -> isTest(file) && lines(file).size() > 300)).isEmpty();
    }

    @Test
    void nothingIsMocked() {
        assertThat(sources(file -> MOCKS.matcher(text(file)).find())).isEmpty();
    }

    @Test
    void testsWaitForConditionsAndNotForTime() {
        assertThat(sources(file -> file.toString().contains("src/test")
                        && SLEEPS.matcher(text(file)).find()))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(sources(file -> !Files.exists(file.resolveSibling("package-info.java"))
                        && !file.toString().contains("com/northwind/planted")))
                .isEmpty();
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(sources(file -> SECRETS.matcher(text(file)).find())).isEmpty();
    }

    private static List<Path> sources(Predicate<Path> bad) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            assertThat(sources).as("sources").hasSizeGreaterThan(50);
            return sources.stream().filter(bad).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("src/test");
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
