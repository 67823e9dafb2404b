package com.northwind.localaws.redis;

import com.northwind.localaws.DataDirectory;
import com.northwind.localaws.LocalAwsProperties;
import com.northwind.localaws.LocalService;
import com.northwind.localaws.Probe;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redis.embedded.core.ExecutableProvider;

/**
 * A redis-server as a child. It forgets everything at the end: what is in it can be rebuilt from the table. If the child
 * dies another takes its place. If this process dies without a word the child lives on, so its number is written down and
 * the next start ends it.
 */
@Component
class Redis implements LocalService {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int MAX_BUSY = 100;
    private static final Logger log = LoggerFactory.getLogger(Redis.class);

    private final DataDirectory data;
    private final LocalAwsProperties properties;
    private boolean stopping;
    private @Nullable Process process;

    Redis(DataDirectory data, LocalAwsProperties properties) {
        this.data = data;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public int port() {
        return properties.redisPort();
    }

    @Override
    public void clear() {
        new Orphan(pidFile()).end();
    }

    @Override
    public synchronized void start() throws IOException {
        stopping = false;
        launch();
    }

    private void launch() throws IOException {
        Path directory = data.of("redis");
        Process server = spawned(new ProcessBuilder(List.of(
                        executable(directory).toString(),
                        "--bind",
                        properties.bind(),
                        "--port",
                        Integer.toString(port()),
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--maxmemory",
                        "128mb",
                        "--protected-mode",
                        "no",
                        "--dir",
                        directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("redis.log").toFile()));
        process = server;
        Files.writeString(pidFile(), Long.toString(server.pid()));
        awaitAnswer(server);
        var _ = server.onExit().thenAcceptAsync(this::replace);
    }

    /** Whoever answered once and died without being asked to; who never answered would die again. */
    private synchronized void replace(Process dead) {
        if (stopping) {
            return;
        }
        log.warn("starting another redis-server, the last one ended with {}", dead.exitValue());
        try {
            launch();
        } catch (IOException | RuntimeException failure) {
            log.error("there is no Redis any more", failure);
        }
    }

    /** A child that another thread forks in this moment may still hold the file open that was just written. */
    private static Process spawned(ProcessBuilder server) throws IOException {
        for (int busy = 1; ; busy++) {
            try {
                return server.start();
            } catch (IOException failure) {
                if (busy == MAX_BUSY || !String.valueOf(failure.getMessage()).contains("Text file busy")) {
                    throw failure;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public synchronized void stop() throws Exception {
        stopping = true;
        if (process != null) {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(pidFile());
        }
    }

    @Override
    public boolean answers() {
        return Probe.exchange(properties.host(), port(), "PING\r\n", "+PONG");
    }

    private void awaitAnswer(Process started) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Redis did not start, see redis.log in its data directory");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The server for this system, taken out of the library once. */
    private static Path executable(Path directory) throws IOException {
        Path executable = directory.resolve("redis-server");
        if (!Files.isExecutable(executable)) {
            File unpacked = ExecutableProvider.newJarResourceProvider(directory.toFile())
                    .get();
            Files.move(unpacked.toPath(), executable, StandardCopyOption.ATOMIC_MOVE);
        }
        return executable;
    }

    private Path pidFile() {
        return data.of("redis").resolve("redis.pid");
    }
}
