package com.northwind.fanout;

import static org.awaitility.Awaitility.await;

import com.northwind.fanout.tile.Tiles;
import com.northwind.testing.LocalAws;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import redis.embedded.RedisServer;

@ExtendWith(LocalAws.class)
class RedisOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void startsWithoutRedisAndTellsEverythingOnceItIsThere() throws IOException {
        int port = freePort();
        String url = "redis://127.0.0.1:" + port;

        try (World world = new World(url);
                ConfigurableApplicationContext _ = Fanout.start("--northwind.redis.url=" + url)) {
            world.put(Tiles.vacant(world.building, 1));
            world.report(1, 5);
            RedisServer redis = start(port);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> world.hears(6, 5));

            redis.stop();
            world.report(6, 5);
            RedisServer again = start(port);

            // Redis has forgotten what it was told before it was stopped.
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> world.hears(5, 10));
            again.stop();
        }
    }

    private static RedisServer start(int port) throws IOException {
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        return redis;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
