package com.northwind.localaws.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.localaws.DataDirectory;
import com.northwind.localaws.LocalAwsProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RedisIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void isReplacedWhenItDies() throws IOException {
        new ApplicationContextRunner()
                .withUserConfiguration(Binding.class, DataDirectory.class, Redis.class)
                .withPropertyValues(
                        "northwind.local-aws.secret-key=s",
                        "northwind.local-aws.data=" + data,
                        "northwind.local-aws.redis-port=" + free())
                .run(context -> {
                    Redis redis = context.getBean(Redis.class);
                    redis.start();
                    long first = pid();

                    ProcessHandle.of(first).orElseThrow().destroyForcibly();

                    await().atMost(PATIENCE).until(() -> pid() != first && redis.answers());
                    redis.stop();
                    assertThat(redis.answers()).isFalse();
                });
    }

    private long pid() {
        try {
            return Long.parseLong(
                    Files.readString(data.resolve("redis/redis.pid")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @EnableConfigurationProperties(LocalAwsProperties.class)
    static class Binding {}
}
