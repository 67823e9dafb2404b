package com.northwind.localaws.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A redis-server whose parent was killed. Its data is worthless and it holds the port. */
record Orphan(Path pidFile) {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    void end() {
        find().ifPresent(process -> {
            log.warn("ending the redis-server of a killed process pid={}", process.pid());
            process.destroyForcibly();
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        });
    }

    private Optional<ProcessHandle> find() {
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                            .filter(Orphan::isRedis)
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    /** Numbers are used again: only a redis-server may be ended. */
    private static boolean isRedis(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).getFileName().toString().startsWith("redis-server"))
                .isPresent();
    }
}
