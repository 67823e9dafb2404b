package com.northwind.identity.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this process keeps what must outlive it.
 *
 * @param data an absolute or relative path; absent or blank means that nothing is kept
 */
@ConfigurationProperties("northwind")
public record DataDirectory(@Nullable String data) {

    /** Answers a directory only this user may enter, made if need be; empty when nothing is kept. */
    public Optional<Path> subdirectory(String name) {
        if (data == null || data.isBlank()) {
            return Optional.empty();
        }
        try {
            Path directory = Path.of(data).toAbsolutePath().normalize().resolve(name);
            Files.createDirectories(directory);
            return Optional.of(Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failure) {
            throw new UncheckedIOException("NORTHWIND_DATA names a directory that cannot be used: " + data, failure);
        }
    }

    /** Replaces a file in one step; it is never readable by others, not even while it is written. */
    public static void writePrivately(Path file, String text) {
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "draft",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
