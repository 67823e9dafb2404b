package com.northwind.localaws;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory that survives, locked against a second process; the system frees the lock however this one ends. */
@Component
public class DataDirectory implements Closeable {

    private final Path root;
    private final FileChannel lock;

    DataDirectory(LocalAwsProperties properties) throws IOException {
        this.root = Files.createDirectories(properties.data().toAbsolutePath().normalize());
        this.lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock() == null) {
            lock.close();
            throw new DirectoryTaken(root);
        }
    }

    /** The directory of one service, which exists when this returns. */
    public Path of(String service) {
        try {
            return Files.createDirectories(root.resolve(service));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return lock.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
